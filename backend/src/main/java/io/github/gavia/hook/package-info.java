/**
 * Calls to foreign addresses, the only room that makes them: signed, bounded in time and size, and
 * only to hosts that are allowed.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.hook;
