package io.github.gavia.rule;

/**
 * What evaluating an expression gives: its {@link Value}, or the {@link Problem} that prevented it.
 */
public sealed interface Evaluation permits Value, Problem {}
