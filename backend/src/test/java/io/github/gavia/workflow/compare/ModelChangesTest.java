package io.github.gavia.workflow.compare;

import static io.github.gavia.workflow.compare.Models.field;
import static io.github.gavia.workflow.compare.Models.flow;
import static io.github.gavia.workflow.compare.Models.small;
import static io.github.gavia.workflow.compare.Models.task;
import static io.github.gavia.workflow.compare.Models.with;
import static io.github.gavia.workflow.compare.Models.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.compare.ModelChange.Change;
import io.github.gavia.workflow.compare.ModelChange.Kind;
import io.github.gavia.workflow.compare.ModelChange.PropertyChange;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModelChangesTest {

  private final WorkflowModel before = small();

  private static List<String> told(List<ModelChange> changes) {
    return changes.stream()
        .map(c -> c.kind() + " " + c.change() + " " + c.elementId() + " " + c.name())
        .toList();
  }

  /** {@code name[key]: before > after} of the only change. */
  private static List<String> rows(List<ModelChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0).properties().stream().map(ModelChangesTest::row).toList();
  }

  private static String row(PropertyChange row) {
    String key = row.key() == null ? "" : "[" + row.key() + "]";
    String values = row.secret() ? "secret" : row.before() + " > " + row.after();
    return row.name() + key + ": " + values;
  }

  private List<ModelChange> changes(WorkflowModel after) {
    return ModelChanges.between(before, after);
  }

  @Test
  void findsNothingWhereOnlyTheDrawingDiffers() {
    WorkflowModel drawn = Models.drawnAt(before, "end", 1);
    WorkflowModel elsewhere = Models.drawnAt(before, "end", 20);

    assertThat(ModelChanges.between(drawn, elsewhere)).isEmpty();
    assertThat(ModelChanges.withDrawing(drawn, elsewhere))
        .containsExactly(new ModelChange(Kind.STATE, Change.MOVED, "end", "End", List.of()));
  }

  @Test
  void namesSettingsAndTranslations() {
    List<ModelChange> found =
        changes(before.withName(new Label("Other", Map.of("en", "Something else"))));

    assertThat(told(found)).containsExactly("WORKFLOW CHANGED w Other");
    assertThat(rows(found)).containsExactly("name: W > Other", "name[en]: null > Something else");
  }

  @Test
  void namesStatesThatCameWentAndChanged() {
    WorkflowModel after =
        with(without(before, "end"), task("fill_in", "Write", Models.person("bob")));
    Node inside = task("inside", "", Models.person(""));
    after =
        with(
            after,
            new Node.SubProcess(
                "sub", Label.of("Sub"), new Body(List.of(inside), List.of(), List.of())));

    assertThat(told(changes(after)))
        .containsExactly(
            "STATE CHANGED fill_in Write",
            "STATE REMOVED end End",
            "STATE ADDED inside inside",
            "TRANSITION REMOVED agree agree",
            "SUB_PROCESS ADDED sub Sub");
  }

  @Test
  void tellsParticipantsAndPermissionsRowByRow() {
    State old = Models.state(Models.person("alice"));
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    access.put("days", FieldAccess.OPTIONAL);
    access.put("reason", FieldAccess.READ_ONLY);
    State now =
        new State(
            1,
            true,
            false,
            false,
            Models.person("carol"),
            old.distributionCode(),
            access,
            "{}",
            "{}");

    assertThat(rows(changes(with(before, new Node.Task("fill_in", Label.of("Fill in"), now)))))
        .containsExactly(
            "hidden: false > true",
            "participant.operand: alice > carol",
            "field_access[days]: required > optional",
            "field_access[reason]: null > readonly");
  }

  @Test
  void neverShowsATokenNorWhatMayHoldOne() {
    WorkflowModel one = with(before, task("review", "R", hook("http://a", "s3cret")));
    WorkflowModel other = with(before, task("review", "R", hook("http://a", "an0ther")));
    WorkflowModel unreadable =
        with(before, task("review", "R", new ParticipantRule.Unreadable(10, "s3cret")));

    assertThat(rows(ModelChanges.between(one, other))).containsExactly("participant.token: secret");
    for (List<ModelChange> found :
        List.of(
            ModelChanges.between(one, other),
            ModelChanges.between(one, unreadable),
            ModelChanges.between(unreadable, one),
            ModelChanges.between(without(before, "review"), one),
            ModelChanges.between(one, without(before, "review")))) {
      assertThat(found.toString()).doesNotContain("s3cret").doesNotContain("an0ther");
    }
  }

  private static ParticipantRule hook(String url, String token) {
    return new ParticipantRule.Hook(url, token, true, "", 0, "{\"key\":\"s3cret\"}");
  }

  @Test
  void namesTransitionsAndTheirEnds() {
    WorkflowModel after =
        with(before, new Flow("submit", Label.of("Send"), "fill_in", "end", null, null));
    after = with(after, flow("again", "fill_in", "fill_in"));

    List<ModelChange> found = changes(after);

    assertThat(told(found))
        .containsExactly("TRANSITION CHANGED submit Send", "TRANSITION ADDED again again");
    assertThat(found.get(0).properties().stream().map(ModelChangesTest::row))
        .contains("name: submit > Send", "target: Review > End", "button.kind: 1 > null");
  }

  @Test
  void tellsEndsOfTheSameNameByTheirIds() {
    WorkflowModel twins =
        with(before, new Node.EndEvent("end2", Label.of("End"), Models.state(Models.person(""))));

    assertThat(rows(ModelChanges.between(twins, with(twins, flow("agree", "review", "end2")))))
        .containsExactly("target: end > end2");
  }

  @Test
  void namesFieldsThatMovedOrGotAnotherKey() {
    WorkflowModel moved =
        before.withFields(List.of(field("reason", "Reason"), field("days", "Days")));
    WorkflowModel renamed =
        before.withFields(List.of(field("days", "Days"), field("why", "Reason")));
    WorkflowModel other = before.withFields(List.of(field("days", "Tage"), field("why", "Why")));

    assertThat(rows(changes(moved))).containsExactly("position: 1 > 2");
    assertThat(told(changes(renamed))).containsExactly("FIELD CHANGED why Reason");
    assertThat(rows(changes(renamed))).containsExactly("key: reason > why");
    assertThat(told(changes(other)))
        .containsExactly(
            "FIELD CHANGED days Tage", "FIELD REMOVED reason Reason", "FIELD ADDED why Why");
  }

  @Test
  void tellsInWhichOrderAGatewayTries() {
    WorkflowModel one =
        with(before, new Node.Gateway("g", Label.of("Which?"), Node.GatewayKind.RULE, null));
    one = with(with(one, flow("a", "g", "end")), flow("b", "g", "review"));
    WorkflowModel other =
        Models.flows(
            one,
            flows -> List.of(flows.get(0), flows.get(1), flows.get(2), flows.get(4), flows.get(3)));

    assertThat(rows(ModelChanges.between(one, other))).containsExactly("exit_order: a, b > b, a");
  }

  @Test
  void tellsWhenAStepBecameSomethingElse() {
    WorkflowModel after =
        with(
            before,
            new Node.EndEvent("review", Label.of("Review"), Models.state(Models.person("bob"))));

    assertThat(rows(changes(after))).containsExactly("type: task > end");
  }

  @Property(tries = 100)
  void findsNothingBetweenEqualModels(@ForAll("workflows") WorkflowModel model) {
    assertThat(ModelChanges.withDrawing(model, model)).isEmpty();
  }

  @Property(tries = 200)
  void findsSomethingBetweenOthers(
      @ForAll("workflows") WorkflowModel one, @ForAll("workflows") WorkflowModel other) {
    WorkflowModel undrawn = other.withId(one.id()).withDiagram(one.diagram());
    assertThat(ModelChanges.between(one, undrawn).isEmpty()).isEqualTo(one.equals(undrawn));
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }
}
