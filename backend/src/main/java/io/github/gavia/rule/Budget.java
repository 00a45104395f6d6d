package io.github.gavia.rule;

/** How much one evaluation may still do and how large what it makes may become. */
final class Budget {

  static final int MAX_STEPS = 100_000;
  static final int MAX_TEXT = 1_000_000;
  static final int MAX_ITEMS = 10_000;

  /** A look at so many characters is one step. */
  private static final int CHARACTERS_PER_STEP = 64;

  private int left = MAX_STEPS;

  void spend(long steps) {
    if (steps > left) {
      throw Refusal.of(MessageCode.TOO_MUCH_WORK);
    }
    left -= (int) steps;
  }

  void spendOnText(long characters) {
    spend(1 + characters / CHARACTERS_PER_STEP);
  }

  /** Before a text of this length is made. */
  void makeText(long length) {
    if (length > MAX_TEXT) {
      throw Refusal.of(MessageCode.TEXT_TOO_LONG, MAX_TEXT);
    }
    spendOnText(length);
  }

  /** Before a list of this size is made. */
  void makeItems(long size) {
    if (size > MAX_ITEMS) {
      throw Refusal.of(MessageCode.LIST_TOO_LONG, MAX_ITEMS);
    }
    spend(1 + size);
  }
}
