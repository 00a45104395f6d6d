/**
 * What a ticket would go through, found out without one: which states, who would get it there and
 * why. Walks the drawing itself, asks the same rules as real tickets do, and stores nothing.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.simulation;
