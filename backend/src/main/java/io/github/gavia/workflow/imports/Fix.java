package io.github.gavia.workflow.imports;

import org.jspecify.annotations.Nullable;

/**
 * A change of one property of one element, for programs.
 *
 * @param elementId the element in the model; null when it is not there any more
 * @param property what is changed, e.g. {@code id}, {@code condition}, {@code duration}
 * @param before as the file has it, possibly shortened; empty when there was nothing
 * @param after as the model has it, or would have it
 * @param applied whether the model already has it; otherwise it is a proposal
 */
public record Fix(
    @Nullable String elementId, String property, String before, String after, boolean applied) {}
