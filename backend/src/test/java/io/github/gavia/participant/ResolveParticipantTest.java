package io.github.gavia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResolveParticipantTest {

  private static final ParticipantRule.Hook HOOK =
      new ParticipantRule.Hook("https://example.org", "secret", true, "");
  private static final ParticipantRule.External EXTERNAL =
      new ParticipantRule.External("https://example.org", "secret", "");

  private final Town town =
      new Town(
          Map.of("1", List.of("ann", "bob"), "2", List.of("bob", "cid"), "3", List.of()),
          Map.of("7", List.of("eve", "dan"), "8", List.of()),
          Map.of(
              "creator1", List.of("boss", "ann,boss"),
              "loner", List.of(),
              "blank", List.of("", " ")));

  private final ResolveParticipant resolve = new ResolveParticipant(town, new Random(42));

  @Test
  void givesAStartStateToTheCreatorWhateverItConfigures() { // R66
    Resolution got =
        resolve.resolve(
            new Arrival(
                Arrival.Kind.START,
                HOOK,
                Distribution.ALL,
                "creator1",
                key -> Optional.empty(),
                null,
                null,
                null));

    assertStored(got, 1, "creator1", "{}");
  }

  @Test
  void givesAnEndStateToNobodyAsTypeOne() { // R67
    Resolution got =
        resolve.resolve(
            new Arrival(
                Arrival.Kind.END,
                people(ParticipantType.PERSON, "ann"),
                Distribution.DIRECT,
                "creator1",
                key -> Optional.empty(),
                null,
                null,
                null));

    assertStored(got, 1, "", "{}");
  }

  @Test
  void refusesANameThatIsTooLongToBeKept() { // A.2
    String longest = "长".repeat(100);

    assertStored(resolve(ParticipantType.PERSONS, "ann," + longest), 2, "ann," + longest, "{}");
    assertThat(resolve(ParticipantType.PERSONS, "ann," + longest + "x"))
        .isInstanceOf(Resolution.Refused.class);
  }

  @Test
  void keepsTypeZeroWithItsOperand() { // R68
    assertStored(resolve(ParticipantType.NOBODY, "kept"), 0, "kept", "{}");
    assertThat(((Assignment) resolve(ParticipantType.NOBODY, "kept")).names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "PERSON|ann|1|ann",
        "PERSONS|ann|1|ann",
        "PERSONS|ann,bob|2|ann,bob",
        "PERSON|ann,bob|2|ann,bob",
        "PERSONS|\" ops1, ops2,,ops1 \"|2|ops1,ops2",
        "PERSON|\"\"|1|\"\"",
        "DEPARTMENT|1|2|ann,bob",
        "DEPARTMENT|\"2, 1\"|2|bob,cid,ann",
        "DEPARTMENT|3|1|\"\"",
        "DEPARTMENT|99|1|\"\"",
        "ROLE|\" 7 \"|2|eve,dan",
        "ROLE|8|1|\"\"",
        "VARIABLE|creator|1|creator1",
        "VARIABLE|creator_tl|2|boss,ann",
        "VARIABLE|\"creator_tl, creator\"|2|boss,ann,creator1",
        "VARIABLE|someone|1|\"\"",
      })
  void resolvesPeople(
      ParticipantType type, String operand, int storedType, String participant) { // R69-R73, R79
    assertStored(resolve(type, operand), storedType, participant, "{}");
  }

  @Test
  void waitsForNobodyWhenTheCreatorHasNoLeader() { // R73, R81
    assertStored(
        resolve.resolve(arrival(people(ParticipantType.VARIABLE, "creator_tl"), "loner")),
        1,
        "",
        "{}");
    assertStored(
        resolve.resolve(arrival(people(ParticipantType.VARIABLE, "creator_tl"), "blank")),
        1,
        "",
        "{}");
  }

  @Test
  void refusesTheLeaderOfAnUnknownCreator() { // R73
    assertRefused(
        resolve.resolve(arrival(people(ParticipantType.VARIABLE, "creator_tl"), "ghost")), "ghost");
    assertStored(
        resolve.resolve(arrival(people(ParticipantType.VARIABLE, "creator"), "ghost")),
        1,
        "ghost",
        "{}");
  }

  @Test
  void readsNamesFromTheTicketsFields() { // R74
    Map<String, String> fields = Map.of("a", "ann, bob", "b", "", "c", "bob,cid");

    assertStored(ofField("a", fields), 2, "ann,bob", "{}");
    assertStored(ofField("a, b ,c", fields), 2, "ann,bob,cid", "{}");
    assertStored(ofField("creator", Map.of("creator", "forged")), 1, "creator1", "{}");
  }

  @Test
  void refusesWhenAllFieldsAreEmpty() { // R74
    assertRefused(ofField("b", Map.of("b", " , ")), "b");
    assertRefused(ofField("b,nokey", Map.of("b", "")), "b,nokey");
    assertRefused(ofField("", Map.of()), "");
  }

  @Test
  void prefersASentValueThatIsNotBlankToTheStoredOne() { // R74
    FieldSource sent = source(Map.of("a", "new", "b", " "));
    FieldSource stored = source(Map.of("a", "old", "b", "kept", "c", "also"));
    FieldSource both = sent.orElse(stored);

    assertThat(both.text("a")).contains("new");
    assertThat(both.text("b")).contains("kept");
    assertThat(both.text("c")).contains("also");
    assertThat(both.text("d")).isEmpty();
  }

  @Test
  void readsNamesFromTheParentsFields() { // R75
    ParticipantRule rule = people(ParticipantType.PARENT_FIELD, "creator,owner");

    assertStored(
        resolve.resolve(withParent(rule, source(Map.of("creator", "pat", "owner", "ann")))),
        2,
        "pat,ann",
        "{}");
    assertRefused(resolve.resolve(withParent(rule, source(Map.of()))), "owner");
    assertRefused(resolve.resolve(withParent(rule, null)), "parent");
  }

  @Test
  void leavesScriptsAndHooksToTheMachine() { // R76, R77
    assertStored(
        resolve.resolve(arrival(new ParticipantRule.Script("12"), "creator1")), 6, "12", "{}");
    assertStored(resolve.resolve(arrival(HOOK, "creator1")), 10, "***", "{}");
  }

  @Test
  void letsAnUnreadableHookArriveAndRefusesOtherUnreadableRules() { // R174, R184
    assertStored(
        resolve.resolve(arrival(new ParticipantRule.Unreadable(10, "no json"), "creator1")),
        10,
        "***",
        "{}");
    assertRefused(
        resolve.resolve(arrival(new ParticipantRule.Unreadable(11, "no json"), "creator1")), "11");
    assertRefused(resolve.resolve(arrival(new ParticipantRule.Unreadable(9, ""), "creator1")), "9");
  }

  @Test
  void takesTheNamesOfAnExternalAnswer() { // R183, R184
    assertStored(resolve.resolve(answered(List.of("ann, bob", "ann"))), 2, "ann,bob", "{}");
    assertRefused(resolve.resolve(answered(List.of(" , "))), "nobody");
    assertRefused(resolve.resolve(answered(null)), "external");
  }

  @Test
  void asksEveryoneWithDistributionAll() { // R87
    assertStored(
        distributed(Distribution.ALL, "ann,bob", null), 2, "ann,bob", "{\"ann\": {}, \"bob\": {}}");
  }

  @Test
  void doesNotAskForVotesOfOneHandler() { // R116
    assertStored(distributed(Distribution.ALL, "ann", null), 1, "ann", "{}");
    assertStored(distributed(Distribution.ALL, "", null), 1, "", "{}");
  }

  @Test
  void picksOneWholeNameAtRandomAboutEquallyOften() { // R86
    Map<String, Integer> picked = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      Assignment got = (Assignment) distributed(Distribution.RANDOM, "ann,bob,cid", null);
      assertThat(got.stored().typeCode()).isEqualTo(1);
      picked.merge(got.stored().participant(), 1, Integer::sum);
    }

    assertThat(picked).containsOnlyKeys("ann", "bob", "cid");
    assertThat(picked.values()).allSatisfy(n -> assertThat(n).isBetween(850, 1150));
  }

  @ParameterizedTest
  @EnumSource(
      value = Distribution.class,
      names = {"ACCEPT", "DIRECT", "RANDOM"})
  void givesTheTicketBackToWhoHandledItLast(Distribution distribution) { // R88
    assertStored(distributed(distribution, "ann,bob", "cid"), 1, "cid", "{}");
  }

  @Test
  void forgetsTheLastHandlerWhereEveryoneMustAct() { // R88
    assertStored(
        distributed(Distribution.ALL, "ann,bob", "cid"),
        2,
        "ann,bob",
        "{\"ann\": {}, \"bob\": {}}");
  }

  private Resolution resolve(ParticipantType type, String operand) {
    return resolve.resolve(arrival(people(type, operand), "creator1"));
  }

  private Resolution ofField(String operand, Map<String, String> fields) {
    return resolve.resolve(
        ordinary(people(ParticipantType.FIELD, operand), source(fields), null, null));
  }

  private Resolution distributed(Distribution distribution, String names, String lastHandler) {
    return resolve.resolve(
        new Arrival(
            Arrival.Kind.ORDINARY,
            people(ParticipantType.PERSONS, names),
            distribution,
            "creator1",
            key -> Optional.empty(),
            null,
            lastHandler,
            null));
  }

  private static Arrival ordinary(
      ParticipantRule rule,
      FieldSource fields,
      @Nullable FieldSource parent,
      @Nullable List<String> answer) {
    return new Arrival(
        Arrival.Kind.ORDINARY, rule, Distribution.DIRECT, "creator1", fields, parent, null, answer);
  }

  private static Arrival answered(List<String> answer) {
    return ordinary(EXTERNAL, source(Map.of()), null, answer);
  }

  private static Arrival withParent(ParticipantRule rule, FieldSource parent) {
    return ordinary(rule, source(Map.of()), parent, null);
  }

  private static Arrival arrival(ParticipantRule rule, String creator) {
    return new Arrival(
        Arrival.Kind.ORDINARY,
        rule,
        Distribution.DIRECT,
        creator,
        key -> Optional.empty(),
        null,
        null,
        null);
  }

  private static ParticipantRule people(ParticipantType type, String operand) {
    return new ParticipantRule.People(type, operand);
  }

  private static FieldSource source(Map<String, String> fields) {
    return key -> Optional.ofNullable(fields.get(key));
  }

  private static void assertStored(
      Resolution got, int type, String participant, String multiAllPerson) {
    assertThat(got)
        .isInstanceOfSatisfying(
            Assignment.class,
            assignment -> {
              Handlers stored = assignment.stored();
              assertThat(stored.typeCode()).isEqualTo(type);
              assertThat(stored.participant()).isEqualTo(participant);
              assertThat(stored.multiAllPerson()).isEqualTo(multiAllPerson);
            });
  }

  private static void assertRefused(Resolution got, String named) {
    assertThat(got)
        .isInstanceOfSatisfying(
            Resolution.Refused.class, r -> assertThat(r.message()).contains(named));
  }
}
