/** A ticket's life: one class per verb; serial number, log, relations; port for moving. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.ticket;
