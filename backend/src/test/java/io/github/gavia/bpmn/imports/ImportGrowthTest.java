package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.imports.Answers;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four times the steps cost at most about the square of it, the structure check included. */
class ImportGrowthTest {

  private static final int SMALL = 480;
  private static final int LARGE = 4 * SMALL;

  /** With the square it is 16 times; the rest is room for a busy machine. */
  private static final int MOST = 60;

  /** Shapes of processes that are hard on graphs. */
  enum Net {
    CHAIN {
      @Override
      String content(int size) {
        StringBuilder text = new StringBuilder("<task id=\"n0\"/>");
        for (int i = 1; i < size; i++) {
          text.append("<task id=\"n%d\"/>".formatted(i)).append(link(i, i - 1, i));
        }
        return text.toString();
      }
    },
    DIAMONDS {
      @Override
      String content(int size) {
        StringBuilder text = new StringBuilder("<endEvent id=\"n%d\"/>".formatted(size));
        for (int i = 0; i < size; i += 2) {
          String tag = i % 4 == 0 ? "exclusiveGateway" : "parallelGateway";
          text.append("<%s id=\"n%d\"/><%s id=\"n%d\"/>".formatted(tag, i, tag, i + 1));
          text.append(link(3 * i, i, i + 1)).append(link(3 * i + 1, i, i + 1));
          text.append(link(3 * i + 2, i + 1, i + 2));
        }
        return text.toString();
      }
    },
    TANGLE {
      @Override
      String content(int size) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
          String tag = i % 3 == 0 ? "parallelGateway" : i % 3 == 1 ? "exclusiveGateway" : "task";
          text.append("<%s id=\"n%d\"/>".formatted(tag, i));
          text.append(link(i, i, Math.min(size - 1, i + 1 + random.nextInt(5))));
        }
        return text.toString();
      }
    };

    abstract String content(int size);

    private static String link(int id, int source, int target) {
      return flow("f" + id, "n" + source, "n" + target);
    }
  }

  @ParameterizedTest
  @EnumSource
  void growsNoFasterThanTheSquare(Net net) {
    cost(net, SMALL);
    long small = Math.min(cost(net, SMALL), cost(net, SMALL));

    assertThat(cost(net, LARGE)).isLessThan(MOST * small);
  }

  /** Processor time of this thread in nanoseconds. */
  private static long cost(Net net, int size) {
    byte[] file = Small.process(net.content(size)).getBytes(StandardCharsets.UTF_8);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Small.read(file, Answers.NONE).report().refused()).isFalse();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }
}
