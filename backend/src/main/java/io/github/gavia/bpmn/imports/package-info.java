/**
 * BPMN files of any vendor become workflow models: bytes, inventory, a draft graph per process that
 * is rewritten step by step, a model, and a report in which nothing is lost in silence.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.bpmn.imports;
