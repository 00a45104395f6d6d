package io.github.gavia.engine;

import static io.github.gavia.workflow.model.Node.GatewayKind.INCLUSIVE;
import static io.github.gavia.workflow.model.Node.GatewayKind.PARALLEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape, ended in every way: nothing of it stays in the engine. */
abstract class RemainsScenarios extends Scenarios {

  private static final Map<String, Supplier<Drawing>> SHAPES = new LinkedHashMap<>();

  static {
    SHAPES.put("plain", () -> framed("x").task("x"));
    SHAPES.put("timer", () -> framed("x").task("x").timer("t", "x", 99).flow("ft", "t", "done"));
    SHAPES.put("parallel", () -> split(PARALLEL));
    SHAPES.put("inclusive", () -> split(INCLUSIVE));
    SHAPES.put(
        "sub-process",
        () -> framed("x").sub(Drawing.of("x").start("y").end("yEnd").flow("fy", "y", "yEnd")));
    SHAPES.put(
        "sub-process with timers",
        () ->
            framed("x")
                .sub(
                    Drawing.of("x")
                        .start("y")
                        .end("yEnd")
                        .flow("fy", "y", "yEnd")
                        .timer("ty", "y", 9)
                        .flow("fty", "ty", "yEnd"))
                .timer("t", "x", 99)
                .flow("ft", "t", "done"));
    SHAPES.put("call", () -> framed("x").call("x"));
    SHAPES.put("calls", () -> framed("x").calls("x"));
    SHAPES.put(
        "calls with timer",
        () -> framed("x").calls("x").timer("t", "x", 99).flow("ft", "t", "done"));
    SHAPES.put(
        "parallel calls",
        () -> split(PARALLEL).calls("z").flow("fz", "split", "z").flow("jz", "z", "join"));
  }

  private static Drawing framed(String middle) {
    return Drawing.of("shape")
        .start("draft")
        .end("done")
        .flow("submit", "draft", middle)
        .flow("out", middle, "done");
  }

  private static Drawing split(GatewayKind kind) {
    return Drawing.of("shape")
        .start("draft")
        .end("done")
        .gateway("split", kind)
        .task("x", "y")
        .gateway("join", kind)
        .flow("submit", "draft", "split")
        .when("fx", "split", "x")
        .when("fy2", "split", "y")
        .flow("jx", "x", "join")
        .flow("jy", "y", "join")
        .flow("out", "join", "done");
  }

  static Stream<Arguments> shapesAndEnds() {
    return SHAPES.keySet().stream()
        .flatMap(
            shape ->
                Stream.of("to its end", "moved to the end", "cut short", "moved back, then cut")
                    .map(end -> Arguments.of(shape, end)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("shapesAndEnds")
  void leavesNothing(String shape, String end) {
    String definition = desk.deploy(SHAPES.get(shape).get());
    Family family = new Family();
    long ticket = desk.create(definition, "submit", family);
    assertThat(desk.where(ticket)).isNotEmpty();

    switch (end) {
      case "to its end" -> {
        family.children.forEach(child -> pressAll(child, family));
        pressAll(ticket, family);
        assertThat(desk.outcome(ticket)).isEqualTo("done");
      }
      case "moved to the end" -> desk.jump(ticket, "done");
      case "cut short" -> desk.end(ticket);
      default -> {
        desk.jump(ticket, "draft");
        assertThat(desk.where(ticket)).containsExactly("draft");
        desk.end(ticket);
      }
    }

    assertThat(desk.where(ticket)).isEmpty();
    assertThat(desk.runtimeRows()).isEmpty();
  }

  private void pressAll(long ticket, Route route) {
    for (String state : List.copyOf(desk.where(ticket))) {
      desk.press(ticket, state, null, route);
    }
  }

  /** Says yes to all, and starts two children of one step each. */
  private final class Family implements Route {
    private final List<Long> children = new ArrayList<>();
    private final String definition =
        desk.deploy(
            Drawing.of("child")
                .start("cDraft")
                .task("work")
                .end("cDone")
                .flow("quick", "cDraft", "work")
                .flow("c", "work", "cDone")
                .timer("tc", "work", 99)
                .flow("ftc", "tc", "cDone"));

    @Override
    public boolean takes(long ticketId, String flowId) {
      return true;
    }

    @Override
    public int children(long ticketId, String nodeId) {
      return 2;
    }

    @Override
    public Child child(long ticketId, String nodeId, int index) {
      long child = desk.freshTicket();
      children.add(child);
      return new Child(child, definition);
    }
  }
}
