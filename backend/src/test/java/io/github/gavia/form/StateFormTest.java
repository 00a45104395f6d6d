package io.github.gavia.form;

import static io.github.gavia.form.FieldAccess.OPTIONAL;
import static io.github.gavia.form.FieldAccess.READ_ONLY;
import static io.github.gavia.form.FieldAccess.REQUIRED;
import static io.github.gavia.form.Fields.field;
import static io.github.gavia.form.Fields.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateFormTest {

  private final List<FieldDefinition> definitions =
      List.of(
          field("days", FieldType.INTEGER),
          field("reason", FieldType.STRING),
          field("level", FieldType.INTEGER),
          field("unlisted", FieldType.INTEGER));

  private final StateForm form =
      new StateForm(
          access("reason", REQUIRED, "level", READ_ONLY, "days", REQUIRED, "title", OPTIONAL),
          definitions);

  @Test
  void namesAllRequiredKeysInConfigurationOrderWhenOneIsMissing() { // R46
    assertThat(form.missing(Set.of("days", "title"))).containsExactly("reason", "days");
    assertThat(form.missingText(Set.of())).contains("此工单的必填字段为:reason,days");
  }

  @Test
  void asksOnlyForThePresenceOfAKey() { // R46
    assertThat(form.missing(json("{'reason':null,'days':''}").propertyNames())).isEmpty();
    assertThat(form.missingText(Set.of("reason", "days"))).isEmpty();
  }

  @Test
  void neverCountsTheRequestsOwnKeysAsProvided() { // R46
    for (String key : List.of("workflow_id", "suggestion", "username")) {
      StateForm odd = new StateForm(Map.of(key, REQUIRED), List.of());
      assertThat(odd.missing(Set.of(key))).containsExactly(key);
    }
  }

  @Test
  void storesOnlyWritableFields() { // R47, R48
    Submission read =
        form.read(json("{'days':'3','level':9,'unlisted':1,'title':'t','sn':'x','other':1}"));

    assertThat(read)
        .isEqualTo(new Submission.Valid(Map.of("days", Optional.of(new FieldValue.Int(3))), "t"));
  }

  @Test
  void doesNotCheckWhatItWillNotStore() { // R50
    assertThat(form.read(json("{'level':'bad','unlisted':{},'sn':[]}")))
        .isEqualTo(new Submission.Valid(Map.of(), null));
  }

  @Test
  void refusesTheWholeBodyForOneBadValue() { // R50
    assertThat(form.read(json("{'reason':'fine','days':'abc'}")))
        .isInstanceOfSatisfying(
            Submission.Invalid.class, i -> assertThat(i.message()).contains("days"));
    assertThat(form.read(json("{'reason':'fine','title':null}")))
        .isInstanceOfSatisfying(
            Submission.Invalid.class, i -> assertThat(i.message()).contains("title"));
  }

  @Test
  void clearsWithNull() { // R49
    assertThat(form.read(json("{'days':null}")))
        .isEqualTo(new Submission.Valid(Map.of("days", Optional.empty()), null));
  }

  @Test
  void leavesATitleThatIsNotWritable() { // R48
    StateForm fixed = new StateForm(access("title", READ_ONLY), definitions);

    assertThat(fixed.read(json("{'title':'t'}"))).isEqualTo(new Submission.Valid(Map.of(), null));
  }

  @Test
  void takesTheTitleOfANewTicketEvenIfNotListed() { // R18
    StateForm start = new StateForm(access("days", OPTIONAL), definitions);

    assertThat(start.readNew(json("{'title':'t','reason':'x','days':1}")))
        .isEqualTo(new Submission.Valid(Map.of("days", Optional.of(new FieldValue.Int(1))), "t"));
    assertThat(start.readNew(json("{}"))).isEqualTo(new Submission.Valid(Map.of(), ""));
    assertThat(start.readNew(json("{'title':{}}"))).isInstanceOf(Submission.Invalid.class);
  }

  @Test
  void tellsTheTextOfWhatWasSet() { // R74
    Submission.Valid valid =
        (Submission.Valid) form.read(json("{'days':3,'reason':null,'title':'t'}"));

    assertThat(valid.text("days")).contains("3");
    assertThat(valid.text("reason")).isEmpty();
    assertThat(valid.text("title")).contains("t");
    assertThat(valid.text("level")).isEmpty();
  }

  @Test
  void conditionsSeeWhatTheHandlerMaySetAndStoredValuesOtherwise() { // R58
    var stored =
        Map.of(
            "days", json("1"),
            "level", json("2"),
            "title", json("'old'"),
            "state_id", json("5"));

    var seen =
        form.conditionValues(
            stored,
            json("{'days':'9','level':30,'unlisted':1,'title':'new','state_id':6,'route':'b'}"));

    assertThat(seen)
        .containsOnly(
            Map.entry("days", json("'9'")),
            Map.entry("level", json("2")),
            Map.entry("title", json("'new'")),
            Map.entry("state_id", json("5")),
            Map.entry("route", json("'b'")));
  }

  @Test
  void readsABodyThatIsNoObjectAsNothing() {
    assertThat(form.read(json("[1]"))).isEqualTo(new Submission.Valid(Map.of(), null));
  }

  @Test
  void updatesFieldsWhateverTheStateAllows() { // R147
    assertThat(FieldUpdate.read(definitions, json("{'level':4,'title':'t','nokey':{}}")))
        .isEqualTo(new Submission.Valid(Map.of("level", Optional.of(new FieldValue.Int(4))), "t"));
  }

  @Test
  void refusesToUpdateABaseColumn() { // R147
    for (String key : List.of("id", "state_id", "participant", "is_deleted", "act_state_id")) {
      assertThat(FieldUpdate.read(definitions, json("{'level':4,'" + key + "':1}")))
          .isInstanceOfSatisfying(
              Submission.Invalid.class, i -> assertThat(i.message()).contains(key));
    }
    assertThat(FieldUpdate.read(definitions, json("{'level':'x'}")))
        .isInstanceOf(Submission.Invalid.class);
  }

  @Test
  void takesNamesFromAnyKeyOfABody() { // R74
    var body = json("{'a':'alice, bob','b':['alice','bob'],'n':7,'o':{},'z':null}");

    assertThat(BodyText.of(body, "a")).contains("alice, bob");
    assertThat(BodyText.of(body, "b")).contains("alice,bob");
    assertThat(BodyText.of(body, "n")).contains("7");
    assertThat(BodyText.of(body, "o")).isEmpty();
    assertThat(BodyText.of(body, "z")).isEmpty();
    assertThat(BodyText.of(body, "missing")).isEmpty();
  }

  private static Map<String, FieldAccess> access(Object... pairs) {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      access.put((String) pairs[i], (FieldAccess) pairs[i + 1]);
    }
    return access;
  }
}
