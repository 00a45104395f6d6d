package io.github.gavia.rule;

/** What reading an expression gives: the {@link Expression}, or the first {@link Problem} in it. */
public sealed interface ParseResult permits Expression, Problem {}
