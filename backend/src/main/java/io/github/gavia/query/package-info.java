/**
 * The read model of tickets: lists, counts, detail, history. Knows nothing of how a ticket moves.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.query;
