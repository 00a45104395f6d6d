/**
 * Form fields: their types, how values are read and checked, and what a state lets its handler do
 * with them.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.form;
