/**
 * Groovy scripts in a worker process of their own: bounded heap and time, no credentials, and
 * inside the worker an allow-list as second line of defence. Implements the ticket room's port.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.script;
