/**
 * The workflow model: a BPMN graph with loonflow's meaning, as plain records. Stands on no library.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.workflow.model;
