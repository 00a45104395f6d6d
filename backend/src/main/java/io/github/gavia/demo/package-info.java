/** The samples as a running example: only with {@code gavia.demo=true}. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.demo;
