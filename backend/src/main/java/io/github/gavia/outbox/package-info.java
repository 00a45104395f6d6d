/**
 * Work that has to happen after commit: kept in the database, done at least once, in order per
 * ticket. Does not know what the work means.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.outbox;
