/** Gavia: loonflow's ticket API on BPMN 2.0. Every direct sub-package is one room of the house. */
@org.jspecify.annotations.NullMarked
package io.github.gavia;
