/**
 * Calls to foreign addresses: hooks now, notices and look-ups later. The only room that leaves the
 * building.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.hook;
