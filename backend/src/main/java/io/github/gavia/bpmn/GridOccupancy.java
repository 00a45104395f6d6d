package io.github.gavia.bpmn;

import java.util.Arrays;
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

  private static final int FREE = 0;
  private static final int NODE = -1;

  private final int units;
  private final Map<Integer, int[]> rows = new HashMap<>();
  private final Map<Long, Integer> verticals = new HashMap<>();

  GridOccupancy(int columns) {
    this.units = 2 * columns + 1;
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
    int[] cells = rows.get(row);
    if (cells == null) {
      return true;
    }
    for (int unit = first; unit <= last; unit++) {
      boolean shared = unit == last && target >= 0 && cells[unit] == target + 1;
      if (cells[unit] != FREE && !shared) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes the units for a run.
   *
   * @param target the node it enters at the end, or -1 when it turns off
   */
  void takeRun(int row, int first, int last, int target) {
    int[] cells = rows.computeIfAbsent(row, r -> new int[units]);
    for (int unit = first; unit <= last; unit++) {
      if (cells[unit] == FREE) {
        cells[unit] = unit == last && target >= 0 ? target + 1 : Integer.MAX_VALUE;
      }
    }
  }

  void takeNode(int row, int column) {
    rows.computeIfAbsent(row, r -> new int[units])[unit(column)] = NODE;
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
      int[] cells = rows.get(row);
      int cell = cells == null ? FREE : cells[unit(column)];
      if (cell == NODE) {
        return BLOCKED;
      }
      if (cell != FREE && row != toRow) {
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
