/**
 * Drafts: what a designer or an import works on beside the live version, with an optimistic lock,
 * until it is published or discarded.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.workflow.draft;
