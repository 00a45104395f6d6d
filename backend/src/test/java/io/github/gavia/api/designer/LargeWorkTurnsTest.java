package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many large calls a heap has room for. */
class LargeWorkTurnsTest {

  private static final long MEGABYTE = 1024 * 1024;

  @ParameterizedTest
  @CsvSource({"64,1", "128,1", "256,1", "352,2", "512,3", "1024,4", "65536,4"})
  void givesTurnsByTheSizeOfTheHeap(long megabytes, int turns) {
    assertThat(LargeWorkTurns.turns(megabytes * MEGABYTE)).isEqualTo(turns);
  }
}
