package io.github.gavia.workflow.compare;

import org.jspecify.annotations.Nullable;

/**
 * Something that both sides changed, each in its own way.
 *
 * @param id names it in an answer; the same for the same three forms of a workflow
 * @param elementId the BPMN element, for fields their key; empty for the workflow
 * @param name of the element
 * @param property as in {@link ModelChange.PropertyChange}; {@code existence} when one side removed
 *     what the other changed or leads to, {@code type} when it became two different things
 * @param key as in {@link ModelChange.PropertyChange}
 * @param keyName as in {@link ModelChange.PropertyChange}
 * @param base the value both began with; null for none, and for all three when they are secret
 * @param mine the draft's
 * @param theirs the live version's
 */
public record Conflict(
    String id,
    ModelChange.Kind kind,
    String elementId,
    String name,
    String property,
    @Nullable String key,
    @Nullable String keyName,
    @Nullable String base,
    @Nullable String mine,
    @Nullable String theirs,
    boolean secret) {}
