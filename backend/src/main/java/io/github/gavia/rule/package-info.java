/**
 * The safe expression language of transition conditions and the title templates: parse, check,
 * evaluate. Pure functions of their arguments; no IO, no reflection, no knowledge of any other
 * room.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.rule;
