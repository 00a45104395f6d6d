package io.github.gavia.workflow.model;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Node.Call;
import io.github.gavia.workflow.model.Node.FieldCopy;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One workflow made by chance. */
final class RandomWorkflow {

  private static final int DEEPEST = 3;

  private final Random random;
  private final int size;
  private int ids;

  RandomWorkflow(Random random, int size) {
    this.random = random;
    this.size = size;
  }

  WorkflowModel model() {
    WorkflowSettings settings =
        new WorkflowSettings(
            text(),
            random.nextBoolean(),
            text(),
            text(),
            maybeText(),
            maybeText(),
            pick(RunningTickets.values()));
    WorkflowModel bare =
        new WorkflowModel(
            id("process"), label(), text(), settings, fields(), body(0, size), Diagram.EMPTY);
    return bare.withDiagram(RandomDiagram.of(bare.body(), random));
  }

  private List<FieldDefinition> fields() {
    return times(
        4,
        () ->
            new FieldDefinition(
                id("field"),
                text(),
                RandomTexts.translations(random),
                pick(FieldType.values()),
                random.nextInt(),
                maybeText(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text()));
  }

  private Body body(int depth, int wanted) {
    List<Node> nodes = new ArrayList<>();
    List<String> carriers = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      Node node = node(depth, carriers);
      nodes.add(node);
      if (node instanceof Node.Task
          || node instanceof Node.CallActivity
          || node instanceof Node.SubProcess) {
        carriers.add(node.id());
      }
    }
    List<Flow> flows = flows(nodes);
    return new Body(
        nodes.stream().map(node -> withDefault(node, flows)).toList(),
        flows,
        annotations(nodes, flows));
  }

  private Node node(int depth, List<String> carriers) {
    return switch (random.nextInt(depth < DEEPEST ? 11 : 10)) {
      case 0 -> new Node.StartEvent(id("start"), label());
      case 1 -> new Node.EndEvent(id("end"), label(), state());
      case 2, 3, 4 -> new Node.Task(id("task"), label(), state());
      case 5, 6 -> new Node.Gateway(id("gateway"), label(), pick(GatewayKind.values()), null);
      case 7 ->
          carriers.isEmpty()
              ? new Node.Task(id("task"), label(), state())
              : new Node.TimerBoundary(
                  id("timer"), label(), pick(carriers), 1 + random.nextInt(Integer.MAX_VALUE));
      case 8 -> new Node.CallActivity(id("call"), label(), state(), call());
      case 9 -> new Node.Gap(id("gap"), label(), text(), text());
      default -> new Node.SubProcess(id("sub"), label(), body(depth + 1, random.nextInt(5)));
    };
  }

  /** A merging gateway keeps at most one way out: with more, a reader could not know it. */
  private List<Flow> flows(List<Node> nodes) {
    List<Flow> flows = new ArrayList<>();
    List<String> full = new ArrayList<>();
    for (int i = 0; i < nodes.size() * 2; i++) {
      Node source = pick(nodes);
      if (full.contains(source.id())) {
        continue;
      }
      if (source instanceof Node.Gateway gateway && gateway.kind() == GatewayKind.MERGE) {
        full.add(source.id());
      }
      flows.add(
          new Flow(
              id("flow"),
              label(),
              source.id(),
              pick(nodes).id(),
              random.nextBoolean() ? null : "amount > 1 and '" + text() + "'",
              random.nextBoolean() ? null : button()));
    }
    return flows;
  }

  private Node withDefault(Node node, List<Flow> flows) {
    if (!(node instanceof Node.Gateway gateway)
        || gateway.kind() == GatewayKind.PARALLEL
        || random.nextBoolean()) {
      return node;
    }
    String first =
        flows.stream()
            .filter(flow -> flow.source().equals(node.id()))
            .map(Flow::id)
            .findFirst()
            .orElse(null);
    return new Node.Gateway(gateway.id(), gateway.name(), gateway.kind(), first);
  }

  private List<Body.Annotation> annotations(List<Node> nodes, List<Flow> flows) {
    List<String> targets = new ArrayList<>();
    nodes.forEach(node -> targets.add(node.id()));
    flows.forEach(flow -> targets.add(flow.id()));
    return times(
        2,
        () ->
            new Body.Annotation(
                id("note"),
                text(),
                targets.isEmpty()
                    ? List.of()
                    : times(2, () -> new Body.Link(id("link"), pick(targets)))));
  }

  private State state() {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    times(4, () -> access.put(id("f") + text(), pick(FieldAccess.values())));
    return new State(
        random.nextInt(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        participant(),
        random.nextBoolean() ? pick(Distribution.values()).code() : random.nextInt(),
        access,
        text(),
        text());
  }

  private ParticipantRule participant() {
    ParticipantType type = pick(ParticipantType.values());
    return switch (type) {
      case SCRIPT -> new ParticipantRule.Script(text());
      case HOOK ->
          new ParticipantRule.Hook(
              text(), text(), random.nextBoolean(), text(), random.nextInt(11), text());
      case EXTERNAL -> new ParticipantRule.External(text(), text(), text(), text());
      case NOBODY ->
          random.nextBoolean()
              ? new ParticipantRule.Unreadable(random.nextInt(), text())
              : new ParticipantRule.People(type, text());
      default -> new ParticipantRule.People(type, text());
    };
  }

  private Button button() {
    return new Button(
        random.nextBoolean() ? pick(ButtonKind.values()).code() : random.nextInt(),
        random.nextBoolean(),
        random.nextBoolean(),
        text(),
        random.nextInt(3),
        random.nextInt(3),
        random.nextBoolean() ? Button.NO_CONDITIONS : text());
  }

  private Call call() {
    return new Call(text(), maybeText(), maybeText(), maybeText(), copies(), copies());
  }

  private List<FieldCopy> copies() {
    return times(3, () -> new FieldCopy(text(), text()));
  }

  private String id(String prefix) {
    String separator = pick(List.of("_", "-", ".", "é"));
    return prefix + separator + ids++ + (random.nextInt(9) == 0 ? "_di" : "");
  }

  private Label label() {
    return RandomTexts.label(random);
  }

  private String text() {
    return RandomTexts.odd(random);
  }

  private @Nullable String maybeText() {
    return random.nextBoolean() ? null : text();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> List<T> times(int most, java.util.function.Supplier<T> maker) {
    List<T> made = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      T one = maker.get();
      if (one != null) {
        made.add(one);
      }
    }
    return made;
  }
}
