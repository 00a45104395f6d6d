package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.MoveCheck.Reason;
import java.util.Optional;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.junit.jupiter.api.Test;

/** The rule by which tickets go over, without an engine. */
class CounterpartTest {

  private static Process process(Drawing drawing) {
    return ExecutableBpmn.of(1, drawing.model()).getMainProcess();
  }

  private static Drawing plain() {
    return Drawing.of("wf")
        .start("draft")
        .task("a")
        .end("done")
        .timer("t", "a", 60)
        .flow("f", "draft", "a")
        .flow("g", "a", "done")
        .flow("late", "t", "done");
  }

  private static Optional<Reason> obstacle(String element, Drawing there) {
    FlowElement here = process(plain()).getFlowElement(element, true);
    return Counterpart.obstacle(here, process(there));
  }

  @Test
  void letsGoWhatIsThereInTheSameKindAndSurroundings() {
    assertThat(obstacle("a", plain())).isEmpty();
    assertThat(obstacle("a", Drawing.of("other").start("x").task("a"))).isEmpty();
  }

  @Test
  void saysWhatIsInTheWay() {
    assertThat(obstacle("a", Drawing.of("wf").start("draft"))).contains(Reason.GONE);
    assertThat(obstacle("a", Drawing.of("wf").start("draft").end("a"))).contains(Reason.OTHER_KIND);
    assertThat(obstacle("a", Drawing.of("wf").start("draft").sub(Drawing.of("s").start("a"))))
        .contains(Reason.ELSEWHERE);
    FlowElement one = process(Drawing.of("wf").start("draft").call("c")).getFlowElement("c", true);
    assertThat(Counterpart.obstacle(one, process(Drawing.of("wf").start("draft").calls("c"))))
        .contains(Reason.OTHER_CHILDREN);
  }

  @Test
  void holdsNobodyBackForATimer() {
    Drawing without = Drawing.of("wf").start("draft").task("a").end("done");
    FlowElement timer = process(plain()).getFlowElement("t", true);

    assertThat(obstacle("t", without)).isEmpty();
    assertThat(Counterpart.of(timer, process(without))).isNull();
  }
}
