/** Who calls, by signature, JWT or session, and what they may do. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.access;
