/** The designer's addresses under /api/designer: problem answers, JWT or session only. */
@org.jspecify.annotations.NullMarked
package io.github.gavia.api.designer;
