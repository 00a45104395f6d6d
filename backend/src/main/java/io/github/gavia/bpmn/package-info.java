/** BPMN 2.0 XML to workflow model and back, and layout. Knows neither engine nor database. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.bpmn;
