package io.github.gavia.rule;

import org.jspecify.annotations.Nullable;

/** Where an evaluation finds what its placeholders stand for (R58). */
@FunctionalInterface
public interface Values {

  /**
   * The value of a key. Asked once for each key of the expression.
   *
   * @return null when the key is unknown, which fails the evaluation (R62); {@link Value#none()}
   *     when it is known but unset
   */
  @Nullable Value get(String key);
}
