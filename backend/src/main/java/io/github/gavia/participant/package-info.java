/** How a participant rule becomes people, and how work is shared out among them. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.participant;
