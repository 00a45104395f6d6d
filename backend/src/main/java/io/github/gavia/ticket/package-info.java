/** A ticket's life: one class per verb, the log it writes, and the ports through which it moves. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.ticket;
