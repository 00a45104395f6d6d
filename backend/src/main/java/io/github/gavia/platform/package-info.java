/**
 * What every feature stands on: transactions and lists of writes, parts of lists, the clock, JSON,
 * settings. Knows no feature.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.platform;
