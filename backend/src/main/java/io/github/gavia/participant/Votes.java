package io.github.gavia.participant;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Who must act and has acted while a state waits for everyone (C.15): {@code multi_all_person}.
 *
 * @param table what each required handler chose, empty for those who have not acted; in order
 */
public record Votes(Map<String, Optional<Cast>> table) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Votes NONE = new Votes(Map.of());

  /** A handler's choice. */
  public record Cast(int transitionId, String transitionName) {}

  /** What follows from one more handler having acted (R110). */
  public sealed interface Outcome {

    /**
     * Not all have acted, so the ticket stays with the others.
     *
     * @param votes to store, with {@link Votes#handlers()} as the handlers
     */
    record StillWaiting(Votes votes) implements Outcome {}

    /** All have chosen this transition, so the ticket moves along it. */
    record Agreed(int transitionId) implements Outcome {}

    /**
     * All have acted and not alike, so everyone is asked again and the state stays (R112).
     *
     * @param votes to store, with {@link Votes#handlers()} as the handlers
     */
    record Disagreed(Votes votes) implements Outcome {}
  }

  public Votes {
    table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
  }

  /** The mode is not active: {@code {}}. */
  public static Votes none() {
    return NONE;
  }

  /** A fresh table in which nobody has acted. */
  public static Votes of(Collection<String> names) {
    Map<String, Optional<Cast>> table = new LinkedHashMap<>();
    names.forEach(name -> table.put(name, Optional.empty()));
    return new Votes(table);
  }

  /**
   * Reads the stored text (R109).
   *
   * @throws IllegalArgumentException when it is no JSON object
   */
  public static Votes parse(String json) {
    Map<String, Optional<Cast>> table = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object(json).properties()) {
      table.put(entry.getKey(), cast(entry.getValue()));
    }
    return new Votes(table);
  }

  /** Whether everyone must act: the table is not empty. */
  public boolean active() {
    return !table.isEmpty();
  }

  /** All required handlers, whether they have acted or not. */
  public List<String> names() {
    return List.copyOf(table.keySet());
  }

  /** The required handlers who have not acted yet. */
  public List<String> waiting() {
    return table.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The handlers of a ticket that stays: those who have not acted, type 2 even if only one is left
   * (R110). Also after a deliver and at the end of an add-node (R115).
   */
  public Handlers handlers() {
    return new Handlers(ParticipantType.PERSONS.code(), Names.join(waiting()), this);
  }

  /**
   * Records one handler's action and decides what follows. Transitions are compared by id, so a
   * button renamed meanwhile does not split the votes.
   *
   * @throws IllegalArgumentException when the user is none of the required handlers
   */
  public Outcome record(String username, int transitionId, String transitionName) {
    requireEntry(username);
    Map<String, Optional<Cast>> recorded = new LinkedHashMap<>(table);
    recorded.put(username, Optional.of(new Cast(transitionId, transitionName)));
    Votes votes = new Votes(recorded);
    if (!votes.waiting().isEmpty()) {
      return new Outcome.StillWaiting(votes);
    }
    boolean agreed =
        recorded.values().stream()
            .flatMap(Optional::stream)
            .allMatch(c -> c.transitionId() == transitionId);
    return agreed ? new Outcome.Agreed(transitionId) : new Outcome.Disagreed(of(table.keySet()));
  }

  /**
   * One required handler hands the task over: the target takes that entry, empty (R115). Not for a
   * deliver while an add-node is open, which leaves the table as it is (R130).
   *
   * @return empty when the target already has an entry, which refuses the deliver
   * @throws IllegalArgumentException when the one who delivers is none of the required handlers
   */
  public Optional<Votes> deliver(String from, String target) {
    requireEntry(from);
    if (table.containsKey(target)) {
      return Optional.empty();
    }
    Map<String, Optional<Cast>> delivered = new LinkedHashMap<>();
    table.forEach(
        (name, cast) -> {
          boolean handedOver = name.equals(from);
          delivered.put(handedOver ? target : name, handedOver ? Optional.empty() : cast);
        });
    return Optional.of(new Votes(delivered));
  }

  /** The stored text, spaced as loonflow wrote it: {@code {"alice": {}, "bob": {}}}. */
  public String toJson() {
    StringJoiner entries = new StringJoiner(", ", "{", "}");
    table.forEach((name, cast) -> entries.add(quoted(name) + ": " + castJson(cast)));
    return entries.toString();
  }

  /**
   * The alias text of lists (5.2): who has acted, and how, and who has not.
   *
   * @param aliasOf a user's alias, or the username itself when not known
   */
  public String aliasText(UnaryOperator<String> aliasOf) {
    return table.entrySet().stream()
        .map(
            e ->
                aliasOf.apply(e.getKey())
                    + "("
                    + e.getKey()
                    + ")"
                    + e.getValue().map(c -> "已处理:" + c.transitionName()).orElse("未处理:None"))
        .collect(Collectors.joining(";"));
  }

  private void requireEntry(String username) {
    if (!table.containsKey(username)) {
      throw new IllegalArgumentException(username + " is none of those who must act");
    }
  }

  private static JsonNode object(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("multi_all_person is no JSON", e);
    }
    throw new IllegalArgumentException("multi_all_person is no JSON object");
  }

  private static Optional<Cast> cast(JsonNode entry) {
    JsonNode id = entry.path("transition_id");
    return id.isIntegralNumber() && id.canConvertToInt()
        ? Optional.of(new Cast(id.intValue(), entry.path("transition_name").asString("")))
        : Optional.empty();
  }

  private static String castJson(Optional<Cast> cast) {
    return cast.map(
            c ->
                "{\"transition_id\": "
                    + c.transitionId()
                    + ", \"transition_name\": "
                    + quoted(c.transitionName())
                    + "}")
        .orElse("{}");
  }

  private static String quoted(String text) {
    return StringNode.valueOf(text).toString();
  }
}
