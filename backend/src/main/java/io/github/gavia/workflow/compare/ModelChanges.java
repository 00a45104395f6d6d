package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.compare.ModelChange.Change;
import io.github.gavia.workflow.compare.ModelChange.PropertyChange;
import io.github.gavia.workflow.compare.Part.Type;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two versions, in the words of who configures. */
public final class ModelChanges {

  private final Map<PartKey, Part> before;
  private final Map<PartKey, Part> after;
  private final Naming oldNames;
  private final Naming newNames;
  private final PropertyChanges properties;
  private final Map<PartKey, PartKey> renamed;
  private final List<ModelChange> changes = new ArrayList<>();

  private ModelChanges(WorkflowModel before, WorkflowModel after) {
    this.before = Parts.of(before);
    this.after = Parts.of(after);
    this.oldNames = new Naming(before, this.before);
    this.newNames = new Naming(after, this.after);
    this.properties = new PropertyChanges(oldNames, newNames);
    this.renamed = renamedFields(this.before, this.after);
  }

  /**
   * Settings first, then states, transitions, fields and the rest, what is new behind what changed,
   * each in the order of their version. Drawing does not count.
   */
  public static List<ModelChange> between(WorkflowModel before, WorkflowModel after) {
    ModelChanges found = new ModelChanges(before, after);
    found.compare();
    return found.sorted();
  }

  /** The same, and what is only drawn elsewhere. */
  public static List<ModelChange> withDrawing(WorkflowModel before, WorkflowModel after) {
    ModelChanges found = new ModelChanges(before, after);
    found.compare();
    found.addMoved(before, after);
    return found.sorted();
  }

  private List<ModelChange> sorted() {
    return changes.stream().sorted(Comparator.comparing(ModelChange::kind)).toList();
  }

  private void compare() {
    Map<PartKey, List<PropertyChange>> orders = orders();
    before.forEach(
        (key, old) -> {
          PartKey nowKey = renamed.getOrDefault(key, key);
          Part now = after.get(nowKey);
          if (now == null) {
            add(old, Change.REMOVED, oldNames, properties.all(old, null));
            return;
          }
          List<PropertyChange> differing = new ArrayList<>();
          if (!nowKey.equals(key)) {
            differing.add(new PropertyChange("key", null, null, key.id(), nowKey.id(), false));
          }
          differing.addAll(properties.between(old, now));
          differing.addAll(orders.getOrDefault(nowKey, List.of()));
          if (!differing.isEmpty()) {
            add(now, Change.CHANGED, newNames, differing);
          }
        });
    after.forEach(
        (key, now) -> {
          if (!before.containsKey(key) && !renamed.containsValue(key)) {
            add(now, Change.ADDED, newNames, properties.all(null, now));
          }
        });
  }

  private void add(Part part, Change change, Naming names, List<PropertyChange> differing) {
    changes.add(
        new ModelChange(
            names.kind(part), change, names.elementId(part.key()), names.name(part), differing));
  }

  /** A field under another key, if it is the same field in everything else. */
  private static Map<PartKey, PartKey> renamedFields(
      Map<PartKey, Part> before, Map<PartKey, Part> after) {
    Map<Map<String, String>, PartKey> gone = new HashMap<>();
    before.values().stream()
        .filter(part -> part.type() == Type.FIELD && !after.containsKey(part.key()))
        .forEach(part -> gone.putIfAbsent(part.properties(), part.key()));
    Map<PartKey, PartKey> renamed = new HashMap<>();
    after.values().stream()
        .filter(part -> part.type() == Type.FIELD && !before.containsKey(part.key()))
        .forEach(
            part -> {
              PartKey old = gone.remove(part.properties());
              if (old != null) {
                renamed.put(old, part.key());
              }
            });
    return renamed;
  }

  /** Order matters among fields, and among the exits of a gateway, which are tried in turn. */
  private Map<PartKey, List<PropertyChange>> orders() {
    Map<PartKey, List<PropertyChange>> orders = new HashMap<>();
    List<String> oldFields = fieldKeys(before, renamed);
    List<String> newFields = fieldKeys(after, Map.of());
    for (String moved : Sequences.moved(oldFields, newFields)) {
      orders.put(
          PartKey.field(moved),
          List.of(
              new PropertyChange(
                  "position",
                  null,
                  null,
                  Integer.toString(oldFields.indexOf(moved) + 1),
                  Integer.toString(newFields.indexOf(moved) + 1),
                  false)));
    }
    Map<String, List<String>> oldExits = exits(before);
    Map<String, List<String>> newExits = exits(after);
    for (Part part : after.values()) {
      List<String> was = oldExits.getOrDefault(part.key().id(), List.of());
      List<String> is = newExits.getOrDefault(part.key().id(), List.of());
      if (part.type() == Type.GATEWAY && !Sequences.moved(was, is).isEmpty()) {
        PropertyChange change =
            new PropertyChange(
                "exit_order", null, null, named(oldNames, was), named(newNames, is), false);
        orders.put(part.key(), List.of(change));
      }
    }
    return orders;
  }

  private static List<String> fieldKeys(Map<PartKey, Part> parts, Map<PartKey, PartKey> otherKeys) {
    return parts.keySet().stream()
        .filter(key -> key.realm() == PartKey.Realm.FIELD)
        .map(key -> otherKeys.getOrDefault(key, key).id())
        .toList();
  }

  private static Map<String, List<String>> exits(Map<PartKey, Part> parts) {
    return parts.values().stream()
        .filter(part -> part.type() == Type.FLOW)
        .collect(
            Collectors.groupingBy(
                part -> part.properties().getOrDefault(Property.SOURCE, ""),
                Collectors.mapping(part -> part.key().id(), Collectors.toList())));
  }

  private static String named(Naming names, List<String> flows) {
    return flows.stream()
        .map(id -> String.valueOf(names.shown(Property.DEFAULT_FLOW, id)))
        .collect(Collectors.joining(", "));
  }

  /** A flow goes along with its ends: it counts when they stayed. */
  private void addMoved(WorkflowModel old, WorkflowModel now) {
    Set<String> told = changes.stream().map(ModelChange::elementId).collect(Collectors.toSet());
    for (Part part : after.values()) {
      String id = part.key().id();
      boolean drawnElsewhere =
          part.type() == Type.FLOW
              ? staysBetween(part, old, now)
                  && differs(old.diagram().edges(), now.diagram().edges(), id)
              : differs(old.diagram().shapes(), now.diagram().shapes(), id);
      if (part.key().realm() == PartKey.Realm.DRAWN && drawnElsewhere && !told.contains(id)) {
        add(part, Change.MOVED, newNames, List.of());
      }
    }
  }

  private static boolean staysBetween(Part flow, WorkflowModel old, WorkflowModel now) {
    return List.of(Property.SOURCE, Property.TARGET).stream()
        .map(end -> flow.properties().getOrDefault(end, ""))
        .noneMatch(id -> differs(old.diagram().shapes(), now.diagram().shapes(), id));
  }

  private static <T> boolean differs(Map<String, T> before, Map<String, T> after, String id) {
    T was = before.get(id);
    T is = after.get(id);
    return was != null && is != null && !was.equals(is);
  }
}
