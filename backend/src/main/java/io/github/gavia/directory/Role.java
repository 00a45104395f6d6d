package io.github.gavia.directory;

/** A live role. */
public record Role(int id, String name, String description, String label) {}
