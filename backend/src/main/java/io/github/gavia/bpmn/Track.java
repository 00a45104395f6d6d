package io.github.gavia.bpmn;

/**
 * How a link runs over the grid: from its source to a row, along that row, from the row to its
 * target.
 *
 * @param row the row it runs along
 */
record Track(int row, Turn leave, Turn enter) {

  /** How a link gets from a node to the row it runs along, or back. */
  enum Turn {
    /** The row is the node's own: out at its right, in at its left. */
    STRAIGHT,
    /** Up or down from the node's top or bottom. */
    VERTICAL,
    /** Sideways into the space between two columns, up or down there. */
    BESIDE
  }
}
