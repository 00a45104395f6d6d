package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.model.Label;

/** Names that callers give, in one language. */
final class Names {

  private Names() {}

  /** The old name with its translations if the text is the same; another name has none yet. */
  static Label renamed(Label old, String text) {
    return old.text().equals(text) ? old : Label.of(text);
  }
}
