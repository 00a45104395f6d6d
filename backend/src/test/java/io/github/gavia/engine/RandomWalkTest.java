package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.NoWayOut;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Node.Task;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random workflows of tasks, choices, rules and merges, walked at random: the engine is always
 * where a few lines of interpreter say.
 */
@EngineTest
class RandomWalkTest extends Scenarios {

  private static final int STEPS = 25;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheInterpreter(long seed) {
    Random random = new Random(seed);
    WorkflowModel model = workflow(random).model();
    String definition = desk.deploy(model);
    Interpreter interpreter = new Interpreter(model.body());

    long ticket = desk.createAt(definition, "t0", new Coins(0));
    String at = "t0";
    for (int i = 0; i < STEPS; i++) {
      Coins coins = new Coins(random.nextLong());
      if (at.startsWith("e")) {
        assertThat(desk.outcome(ticket)).isEqualTo(at);
        ticket = desk.createAt(definition, "t0", coins);
        at = "t0";
      } else if (random.nextInt(10) == 0) {
        at = random.nextBoolean() ? "t1" : "e0";
        desk.jump(ticket, at, coins);
      } else {
        at = press(interpreter, ticket, at, random, coins);
      }
      assertThat(desk.where(ticket)).isEqualTo(at.startsWith("e") ? List.of() : List.of(at));
    }
  }

  /** Any flow of the workflow is pressed, rightly or not. */
  private String press(
      Interpreter interpreter, long ticket, String at, Random random, Coins coins) {
    List<Flow> flows = random.nextInt(4) == 0 ? interpreter.body.flows() : interpreter.leaving(at);
    if (flows.isEmpty()) {
      return at;
    }
    String button = flows.get(random.nextInt(flows.size())).id();
    String next = interpreter.press(at, button, coins);
    if (next == null) {
      assertThatThrownBy(() -> desk.press(ticket, at, button, coins)).isInstanceOf(NoWayOut.class);
      return at;
    }
    desk.press(ticket, at, button, coins);
    return next;
  }

  /** Gateways lead to later gateways, tasks and ends, so that no way goes round for ever. */
  private static Drawing workflow(Random random) {
    int tasks = 2 + random.nextInt(4);
    int gateways = random.nextInt(5);
    Drawing drawing = Drawing.of("walk").start("t0").end("e0", "e1");
    for (int i = 1; i < tasks; i++) {
      drawing.task("t" + i);
    }
    int flow = 0;
    for (int i = 0; i < tasks; i++) {
      for (int k = random.nextInt(4); k > 0; k--) {
        drawing.flow("f" + flow++, "t" + i, target(random, tasks, 0, gateways));
      }
    }
    for (int i = 0; i < gateways; i++) {
      boolean merges = random.nextInt(3) == 0;
      int exits = merges ? 1 : random.nextInt(4);
      String byDefault = !merges && random.nextBoolean() ? "f" + flow : null;
      drawing.gateway("g" + i, merges ? GatewayKind.MERGE : GatewayKind.RULE, byDefault);
      for (int k = 0; k < exits; k++) {
        String target = target(random, tasks, i + 1, gateways);
        if (merges) {
          drawing.flow("f" + flow++, "g" + i, target);
        } else {
          drawing.when("f" + flow++, "g" + i, target);
        }
      }
    }
    return drawing;
  }

  private static String target(Random random, int tasks, int firstGateway, int gateways) {
    int later = gateways - firstGateway;
    int choice = random.nextInt(tasks + 2 + later * 2);
    if (choice < tasks) {
      return "t" + choice;
    }
    return choice < tasks + 2
        ? "e" + (choice - tasks)
        : "g" + (firstGateway + (choice - tasks - 2) / 2);
  }

  /** Answers rules by the toss of a coin, the same for the same flow. */
  private record Coins(long seed) implements Route {

    @Override
    public boolean takes(long ticketId, String flowId) {
      return new Random(seed * 31 + flowId.hashCode()).nextInt(100) < 50;
    }

    @Override
    public int children(long ticketId, String nodeId) {
      return 0;
    }

    @Override
    public Child child(long ticketId, String nodeId, int index) {
      throw new IllegalStateException("nothing is called here");
    }
  }

  /** What the picture means, without an engine. */
  private record Interpreter(Body body) {

    List<Flow> leaving(String node) {
      return body.flows().stream().filter(flow -> flow.source().equals(node)).toList();
    }

    /** The state behind a button, or null when there is no way. */
    String press(String at, String button, Route route) {
      return leaving(at).stream()
          .filter(flow -> flow.id().equals(button))
          .findFirst()
          .map(flow -> follow(flow, route))
          .orElse(null);
    }

    private String follow(Flow flow, Route route) {
      Node node =
          body.nodes().stream().filter(n -> n.id().equals(flow.target())).findFirst().orElseThrow();
      if (node instanceof Task || node instanceof EndEvent) {
        return node.id();
      }
      Gateway gateway = (Gateway) node;
      List<Flow> exits = leaving(gateway.id());
      for (Flow exit : exits) {
        boolean taken =
            gateway.kind() == GatewayKind.MERGE
                || (!exit.id().equals(gateway.defaultFlow()) && route.takes(0, exit.id()));
        if (taken) {
          return follow(exit, route);
        }
      }
      return exits.stream()
          .filter(exit -> exit.id().equals(gateway.defaultFlow()))
          .findFirst()
          .map(exit -> follow(exit, route))
          .orElse(null);
    }
  }
}
