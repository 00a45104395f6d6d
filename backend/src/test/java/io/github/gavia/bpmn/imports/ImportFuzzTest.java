package io.github.gavia.bpmn.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files end in a report, whatever the damage. */
class ImportFuzzTest {

  private static final int MUTATIONS = 12;
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  static List<CorpusTest.CorpusFile> files() {
    return CorpusTest.files().toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsDamagedFilesToTheEnd(CorpusTest.CorpusFile file) {
    long seed = new Random().nextLong();
    for (int i = 0; i < MUTATIONS; i++) {
      long one = seed + i;
      byte[] damaged = new Mutation(new Random(one)).of(file.bytes());
      Assertions.assertTimeout(
          AT_MOST, () -> assertEndsInAReport(damaged, "seed " + one), "seed " + one);
    }
  }

  private static void assertEndsInAReport(byte[] file, String seed) {
    Imported imported = Small.read(file, Answers.NONE);
    Answers answers = Answered.all(imported.report(), Answers.NONE);
    Imported answered = Small.read(file, answers);

    for (Imported each : List.of(imported, answered)) {
      assertThat(each.report().lines())
          .as(seed)
          .isNotEmpty()
          .noneMatch(line -> line.diagnostic().code().equals("IMPORT_FAILED"));
      assertThat(each.report().refused()).as(seed).isEqualTo(each.processes().isEmpty());
    }
  }
}
