/**
 * What the doors share: their documents, findings, and how an error that nobody answered is told.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.api;
