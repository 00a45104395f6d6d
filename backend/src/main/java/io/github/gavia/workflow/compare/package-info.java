/**
 * What differs between two forms of a workflow, property by property, and what comes of two forms
 * that were made from a third. Pure: knows models and nothing of where they are kept.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.workflow.compare;
