package io.github.gavia.api.designer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that may take much memory: it waits for its turn, see {@link LargeWorkTurns}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LargeWork {

  /** Whether what is stored can be large too; otherwise a call with a small body is small. */
  boolean stored() default false;
}
