/**
 * Measures the packaged service beside a bare process engine, on a PostgreSQL server that is
 * started for it. See {@code docs/benchmarks.md}.
 */
@NullMarked
package io.github.gavia.benchmark;

import org.jspecify.annotations.NullMarked;
