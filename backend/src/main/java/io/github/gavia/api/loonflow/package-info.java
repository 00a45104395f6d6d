/**
 * The contract's addresses under /api/v1.0: envelope, codes and texts. Holds no rule of its own.
 */
@org.jspecify.annotations.NullMarked
package io.github.gavia.api.loonflow;
