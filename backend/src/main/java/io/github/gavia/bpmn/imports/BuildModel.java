package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.participant.Distribution;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft whose every node is settled becomes a model. */
final class BuildModel {

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?i)(no|nein|reject(ed)?|refuse|deny|denied|decline|disapprove|ablehnen"
              + "|拒绝|驳回|不同意|不通过|退回|否|不批准)");

  private final ProcessDraft draft;
  private final NoteLinks notes;
  private int order;

  BuildModel(ProcessDraft draft) {
    this.draft = draft;
    this.notes = new NoteLinks(draft);
  }

  /** The model, not yet drawn. */
  WorkflowModel model(String description) {
    Label name = Label.of(Texts.shortened(title(), Texts.LONGEST_NAME));
    return new WorkflowModel(
        draft.process.id(),
        name,
        description,
        WorkflowSettings.DEFAULT,
        draft.fields.list(),
        notes.linked(body(draft.body)),
        Diagram.EMPTY);
  }

  private String title() {
    String own = Texts.name(draft.process.element());
    return own.isEmpty() ? draft.process.title() : own;
  }

  private Body body(DraftBody draftBody) {
    List<Node> nodes = new ArrayList<>();
    for (DraftNode node : draftBody.nodes()) {
      nodes.add(node(node));
    }
    List<Flow> flows = draftBody.flows().stream().map(flow -> flow(flow, draftBody)).toList();
    return new Body(nodes, flows, draftBody.annotations);
  }

  private Node node(DraftNode node) {
    return switch (node.kind) {
      case START -> new Node.StartEvent(node.id, node.name);
      case END -> new Node.EndEvent(node.id, node.name, state(node));
      case TASK -> new Node.Task(node.id, node.name, state(node));
      case CALL ->
          new Node.CallActivity(node.id, node.name, state(node), Objects.requireNonNull(node.call));
      case SUB_PROCESS ->
          new Node.SubProcess(node.id, node.name, body(Objects.requireNonNull(node.body)));
      case TIMER_BOUNDARY ->
          new Node.TimerBoundary(node.id, node.name, node.attachedTo, node.seconds);
      default -> new Node.Gateway(node.id, node.name, gateway(node.kind), node.defaultFlow);
    };
  }

  private static GatewayKind gateway(Kind kind) {
    return switch (kind) {
      case BUTTONS -> GatewayKind.BUTTONS;
      case RULE -> GatewayKind.RULE;
      case MERGE -> GatewayKind.MERGE;
      case PARALLEL -> GatewayKind.PARALLEL;
      case INCLUSIVE -> GatewayKind.INCLUSIVE;
      default -> throw new IllegalStateException(kind + " was not settled");
    };
  }

  private State state(DraftNode node) {
    order++;
    String label =
        node.documentation.isEmpty()
            ? "{}"
            : "{\"documentation\":" + JsonString.of(node.documentation) + "}";
    boolean ends = node.kind == Kind.END;
    return new State(
        order,
        false,
        false,
        false,
        ends ? DraftNode.NOBODY : node.participant,
        ends ? Distribution.ACCEPT : node.distribution,
        ends ? Map.of() : node.access,
        label);
  }

  private static Flow flow(DraftFlow flow, DraftBody body) {
    return new Flow(
        flow.id, flow.name, flow.source, flow.target, flow.condition, button(flow, body));
  }

  private static @Nullable Button button(DraftFlow flow, DraftBody body) {
    boolean offered = body.source(flow).is(Kind.TASK, Kind.BUTTONS);
    boolean refuses = offered && REFUSAL.matcher(flow.name.text()).matches();
    return refuses ? new Button(ButtonKind.REFUSE, true, false, "", 1) : null;
  }
}
