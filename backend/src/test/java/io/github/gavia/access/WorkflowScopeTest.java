package io.github.gavia.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowScope.All;
import io.github.gavia.access.WorkflowScope.Only;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowScopeTest {

  private final WorkflowScope all = new All();
  private final WorkflowScope some = new Only(Set.of(1, 2));

  @Test
  void whatIsInBothIsIn() { // R199
    assertThat(some.and(new Only(Set.of(2, 3)))).isEqualTo(new Only(Set.of(2)));
    assertThat(some.and(all)).isEqualTo(some);
    assertThat(all.and(some)).isEqualTo(some);
    assertThat(all.and(all)).isEqualTo(all);
  }

  @Test
  void knowsWhatItContains() {
    assertThat(all.contains(7)).isTrue();
    assertThat(some.contains(2)).isTrue();
    assertThat(some.contains(3)).isFalse();
  }
}
