package io.github.gavia.api.loonflow;

/** Ids in paths: decimal digits, of any length. */
final class PathId {

  /** In a mapping: anything else is no such path (404). */
  static final String DIGITS = ":\\d+";

  private PathId() {}

  /** The id; one that no row can have when it is larger than ids can be. */
  static long ticket(String digits) {
    return digits.length() > 18 ? -1 : Long.parseLong(digits);
  }

  /** The id; one that no row can have when it is larger than ids can be. */
  static int other(String digits) {
    return digits.length() > 9 ? -1 : Integer.parseInt(digits);
  }
}
