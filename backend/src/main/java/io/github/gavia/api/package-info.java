/** What the doors share: how an error that nobody answered is told. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.api;
