package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Findings;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.XmlName;
import io.github.gavia.workflow.imports.Fix;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a process's elements in the model: those of the file where they can be, else made from
 * them. References of the file are looked up here.
 */
final class ElementIds {

  static final int MAX_LENGTH = 255;

  /** Room for a number behind an id that was cut. */
  private static final int CUT = 200;

  private static final Set<String> CONNECTIONS =
      Set.of("sequenceFlow", "textAnnotation", "association");

  private final Report report;
  private final boolean only;
  private final Map<XmlElement, String> ids = new IdentityHashMap<>();
  private final Map<String, XmlElement> byRaw = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final String processId;

  /**
   * Ids of one process.
   *
   * @param only whether it is the only one of the file: then two elements of one id end the import
   */
  ElementIds(String processId, Report report, boolean only) {
    this.processId = processId;
    this.report = report;
    this.only = only;
    taken.add(processId);
  }

  /** Gives everything below an id; asked for in document order. */
  void assign(XmlElement process) {
    mention(process);
    assignBelow(process);
  }

  /** Ids of the file are never made anew, whatever they belong to. */
  private void mention(XmlElement element) {
    for (XmlElement child : element.children()) {
      mentioned.add(child.id().strip());
      if (child.isBpmn()) {
        mention(child);
      }
    }
  }

  private void assignBelow(XmlElement container) {
    for (XmlElement child : container.children()) {
      boolean node = FlowNodes.isNode(child);
      if (node || child.isBpmn() && CONNECTIONS.contains(child.name())) {
        assignTo(child);
        if (FlowNodes.isContainer(child)) {
          assignBelow(child);
        }
      }
    }
  }

  private void assignTo(XmlElement element) {
    String raw = element.id().strip();
    if (raw.isEmpty()) {
      replace(element, raw, kind(element), FileFinding.MISSING_ID);
    } else if (byRaw.containsKey(raw)) {
      replaceDuplicate(element, raw);
    } else if (!XmlName.isValid(raw)) {
      replace(element, raw, raw, FileFinding.ID_SYNTAX);
    } else if (raw.length() > MAX_LENGTH) {
      replace(element, raw, raw, FileFinding.ID_TOO_LONG);
    } else if (raw.equals(processId)) {
      replace(element, raw, raw, FileFinding.ID_OF_PROCESS);
    } else if (!taken.add(raw)) {
      replace(element, raw, raw, FileFinding.ID_SYNTAX);
    } else {
      ids.put(element, raw);
    }
    if (!raw.isEmpty()) {
      byRaw.putIfAbsent(raw, element);
    }
  }

  private static String kind(XmlElement element) {
    return Character.toUpperCase(element.name().charAt(0)) + element.name().substring(1);
  }

  private String replace(XmlElement element, String raw, String wish, FileFinding finding) {
    String made = fresh(wish);
    ids.put(element, made);
    report.add(
        finding,
        Place.of(element, made),
        Map.of("id", raw, "after", made, "limit", Integer.toString(MAX_LENGTH)),
        new Fix(made, "id", Findings.shortened(raw), made, true));
    return made;
  }

  private void replaceDuplicate(XmlElement element, String raw) {
    XmlElement first = byRaw.getOrDefault(raw, element);
    String made = fresh(raw);
    ids.put(element, made);
    report.add(
        only ? FileFinding.DUPLICATE_ID : FileFinding.DUPLICATE_ID_IN_ONE,
        Place.of(element, made),
        Map.of(
            "id", raw,
            "other", Findings.title(first),
            "first", Integer.toString(first.line()),
            "row", Integer.toString(element.line()),
            "after", made),
        new Fix(made, "id", Findings.shortened(raw), made, !only));
  }

  /** The id of an element that was given one. */
  String of(XmlElement element) {
    return ids.getOrDefault(element, element.id());
  }

  /** The element that a reference of the file names, null when nothing here has that id. */
  @Nullable XmlElement element(String ref) {
    String name = ref.strip();
    XmlElement element = byRaw.get(name);
    return element != null ? element : byRaw.get(name.substring(name.indexOf(':') + 1));
  }

  /** The id in the model that a reference of the file names, null when nothing here has it. */
  @Nullable String resolve(String ref) {
    XmlElement element = element(ref);
    return element == null ? null : of(element);
  }

  /** A new id made from a wish. */
  String fresh(String wish) {
    String id;
    do {
      // Counting on where the last one was found keeps thousands of missing ids cheap.
      int from = numbers.merge(wish, 1, Integer::sum);
      id = numbered(wish, from);
    } while (taken.contains(id) || mentioned.contains(id));
    taken.add(id);
    return id;
  }

  /** The first of {@code wish_1}, {@code wish_2} … that is free, as an XML name. */
  static String unused(String wish, Predicate<String> taken) {
    int number = 1;
    while (taken.test(numbered(wish, number))) {
      number++;
    }
    return numbered(wish, number);
  }

  private static String numbered(String wish, int number) {
    return XmlName.made(wish.length() > CUT ? wish.substring(0, CUT) : wish) + "_" + number;
  }
}
