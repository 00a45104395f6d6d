/**
 * Files drawn in any tool become drafts: what was read, what was changed, and what an administrator
 * still has to decide.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.workflow.imports;
