package io.github.gavia.simulation;

import io.github.gavia.form.BuiltInField;
import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.simulation.DryRunResult.Button;
import io.github.gavia.simulation.DryRunResult.Called;
import io.github.gavia.simulation.DryRunResult.Condition;
import io.github.gavia.simulation.DryRunResult.Field;
import io.github.gavia.simulation.DryRunResult.How;
import io.github.gavia.simulation.DryRunResult.Person;
import io.github.gavia.simulation.DryRunResult.Step;
import io.github.gavia.simulation.DryRunResult.Taken;
import io.github.gavia.simulation.DryRunResult.Timer;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What is noted down about one stay while it lasts. */
final class Notes {

  private final RunnableWorkflow workflow;
  private final StateEntry state;
  private final How how;
  private final List<Person> people;
  private final List<Told> why;
  private final List<Timer> timers;
  private final @Nullable Called called;
  private final List<Integer> next = new ArrayList<>();
  private List<Field> fields = List.of();
  private List<Condition> conditions = List.of();
  private List<String> flows = List.of();
  private List<String> missing = List.of();
  private @Nullable Taken taken;
  private @Nullable Told stopped;
  private boolean interrupted;
  private int number;
  private int visit;

  Notes(
      RunnableWorkflow workflow,
      StateEntry state,
      WhoGets.Handed handed,
      List<Timer> timers,
      @Nullable Called called) {
    this.workflow = workflow;
    this.state = state;
    this.how = handed.how();
    this.people = handed.people();
    this.why = handed.why();
    this.timers = timers;
    this.called = called;
  }

  How how() {
    return how;
  }

  List<String> names() {
    return people.stream().map(Person::username).toList();
  }

  List<Timer> timers() {
    return timers;
  }

  int number() {
    return number;
  }

  /** Gives it its place among all steps, and among the visits to its state. */
  void number(int place, int visitNumber) {
    number = place;
    visit = visitNumber;
  }

  String element() {
    return state.elementId();
  }

  @Nullable Told stopped() {
    return stopped;
  }

  void stop(Told reason) {
    stopped = reason;
  }

  void interrupt() {
    interrupted = true;
  }

  void missing(List<String> keys) {
    missing = keys;
  }

  void tried(List<Condition> tried) {
    conditions = tried;
  }

  void left(Taken way, List<String> along, List<Integer> followers) {
    taken = way;
    flows = List.copyOf(along);
    next.addAll(followers);
  }

  /** Notes the form with the values of the ticket. */
  void form(TrialTicket ticket) {
    List<Field> form = new ArrayList<>();
    for (Map.Entry<String, FieldAccess> entry : state.state().fieldAccess().entrySet()) {
      String key = entry.getKey();
      FieldDefinition field = workflow.field(key);
      JsonNode value = field == null ? builtIn(key, ticket) : ticket.values().wire(field);
      form.add(new Field(key, name(workflow, key), entry.getValue(), value));
    }
    fields = form;
  }

  private static JsonNode builtIn(String key, TrialTicket ticket) {
    return switch (key) {
      case "title" -> StringNode.valueOf(ticket.title());
      case "creator" -> StringNode.valueOf(ticket.creator());
      default -> NullNode.getInstance();
    };
  }

  /** How a field is called. */
  static Label name(RunnableWorkflow workflow, String key) {
    FieldDefinition field = workflow.field(key);
    return field != null
        ? new Label(field.name(), field.translations())
        : Label.of(BuiltInField.ofKey(key).map(BuiltInField::fieldName).orElse(key));
  }

  Step step() {
    List<Button> buttons =
        workflow.transitionsFrom(state.id()).stream()
            .filter(t -> t.transition().timerSeconds() == 0)
            .map(
                t ->
                    new Button(
                        t.elementId(),
                        t.transition().flow().name(),
                        t.button().kind(),
                        t.button().requireFields()))
            .toList();
    return new Step(
        number,
        state.elementId(),
        state.name(),
        visit,
        how,
        people,
        why,
        fields,
        buttons,
        timers,
        taken,
        conditions,
        called,
        missing,
        stopped,
        interrupted,
        List.copyOf(next),
        flows);
  }
}
