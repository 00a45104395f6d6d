package io.github.gavia.bpmn;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which places of the layout grid are taken. A row is cut into units: the space before column 0,
 * column 0, the space behind it, column 1 and so on. Runs along a row never share a unit; lines up
 * and down a column never share a cell unless they belong to the same node. Lines may cross.
 */
final class GridOccupancy {

  /** Answer of {@link #crossings}: a node or another node's line is in the way. */
  static final int BLOCKED = -1;

  private final int units;
  private final Map<Integer, Row> rows = new HashMap<>();
  private final Map<Long, Integer> verticals = new HashMap<>();

  GridOccupancy(int columns) {
    this.units = 2 * columns + 1;
  }

  /** What is taken of a row, and which node the runs enter that end there. */
  private static final class Row {
    private final BitSet taken;
    private final BitSet nodes;
    private final Map<Integer, Integer> entering = new HashMap<>();

    Row(int units) {
      taken = new BitSet(units);
      nodes = new BitSet(units);
    }
  }

  /** The unit of a column; the spaces beside it are one less and one more. */
  static int unit(int column) {
    return 2 * column + 1;
  }

  /**
   * Whether a run may take these units.
   *
   * @param target node whose other incoming runs may already use the last unit, or -1
   */
  boolean isFree(int row, int first, int last, int target) {
    Row cells = rows.get(row);
    if (cells == null) {
      return true;
    }
    int taken = cells.taken.nextSetBit(first);
    if (taken < 0 || taken > last) {
      return true;
    }
    return taken == last && target >= 0 && cells.entering.getOrDefault(last, -1) == target;
  }

  /**
   * Takes the units for a run.
   *
   * @param target the node it enters at the end, or -1 when it turns off
   */
  void takeRun(int row, int first, int last, int target) {
    Row cells = rows.computeIfAbsent(row, r -> new Row(units));
    if (target >= 0 && !cells.taken.get(last)) {
      cells.entering.put(last, target);
    }
    cells.taken.set(first, last + 1);
  }

  void takeNode(int row, int column) {
    Row cells = rows.computeIfAbsent(row, r -> new Row(units));
    cells.taken.set(unit(column));
    cells.nodes.set(unit(column));
  }

  /** Whether no line runs up or down through the cell. */
  boolean hasNoVertical(int row, int column) {
    return !verticals.containsKey(key(row, column));
  }

  /**
   * How many runs a line from a node to a row would cross, or {@link #BLOCKED}.
   *
   * @param owner who draws it; lines of one owner may share cells
   */
  int crossings(int column, int fromRow, int toRow, int owner) {
    int step = Integer.signum(toRow - fromRow);
    int crossed = 0;
    for (int row = fromRow; row != toRow; ) {
      row += step;
      Integer other = verticals.get(key(row, column));
      if (other != null && other != owner) {
        return BLOCKED;
      }
      Row cells = rows.get(row);
      if (cells != null && cells.nodes.get(unit(column))) {
        return BLOCKED;
      }
      if (cells != null && row != toRow && cells.taken.get(unit(column))) {
        crossed++;
      }
    }
    return crossed;
  }

  void takeVertical(int column, int fromRow, int toRow, int owner) {
    int step = Integer.signum(toRow - fromRow);
    for (int row = fromRow; row != toRow; ) {
      row += step;
      verticals.put(key(row, column), owner);
    }
  }

  /** The highest and the lowest row in use, or {0, -1} when none is. */
  int[] usedRows() {
    if (rows.isEmpty()) {
      return new int[] {0, -1};
    }
    int[] sorted = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return new int[] {sorted[0], sorted[sorted.length - 1]};
  }

  private static long key(int row, int column) {
    return ((long) row << 32) ^ column;
  }
}
