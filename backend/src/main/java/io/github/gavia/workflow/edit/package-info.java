/**
 * Changes of the live configuration, one verb each: a workflow, its states, transitions and custom
 * fields. Each is a pure edit of the model, stored as a new version. Gaps are tolerated: what is
 * missing shows when it is used.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.workflow.edit;
