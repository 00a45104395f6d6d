package io.github.gavia.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of a process: unique, well-formed, and made where they are missing. */
final class Ids {

  static final int MAX_NODES = 2_000;
  static final int MAX_LENGTH = 255;

  private static final Set<String> CONTAINERS =
      Set.of("process", "subProcess", "transaction", "adHocSubProcess");

  private static final Set<String> CONNECTIONS =
      Set.of("sequenceFlow", "textAnnotation", "association");

  private final Findings findings;
  private final Map<String, XmlElement> owners = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int nodes;

  Ids(Findings findings) {
    this.findings = findings;
  }

  /** The process with an id on everything that is read. */
  XmlElement complete(XmlElement process) {
    collect(process);
    if (nodes > MAX_NODES) {
      findings.add(Finding.TOO_MANY_NODES, Map.of("limit", "" + MAX_NODES));
    }
    return withIds(process);
  }

  /** Whether something in the process has that id. */
  boolean known(String id) {
    return owners.containsKey(id);
  }

  /** What has that id, null when nothing has. */
  @Nullable XmlElement owner(String id) {
    return owners.get(id);
  }

  private void collect(XmlElement element) {
    String id = element.id();
    if (!id.isEmpty()) {
      XmlElement other = owners.putIfAbsent(id, element);
      if (other != null) {
        addDuplicate(element, other);
      }
    }
    if (needsId(element)) {
      check(element, id);
    }
    if (NodeReader.isNode(element)) {
      nodes++;
    }
    for (XmlElement child : element.children()) {
      if (child.isBpmn() && !child.name().equals("extensionElements")) {
        collect(child);
      }
    }
  }

  private void check(XmlElement element, String id) {
    if (id.length() > MAX_LENGTH) {
      findings.add(Finding.ID_TOO_LONG, element, Map.of("limit", "" + MAX_LENGTH));
    } else if (!id.isEmpty() && !XmlName.isValid(id)) {
      findings.add(Finding.ID_SYNTAX, element, Map.of("id", id));
    }
  }

  private void addDuplicate(XmlElement element, XmlElement other) {
    findings.add(
        Finding.DUPLICATE_ID,
        element,
        Map.of(
            "id",
            element.id(),
            "other",
            Findings.title(other),
            "first",
            "" + other.line(),
            "row",
            "" + element.line()));
  }

  private static boolean needsId(XmlElement element) {
    return element.isBpmn()
        && (element.name().equals("process")
            || CONNECTIONS.contains(element.name())
            || NodeReader.isNode(element));
  }

  private XmlElement withIds(XmlElement element) {
    XmlElement complete = element;
    if (needsId(element) && element.id().isEmpty()) {
      complete = withNewId(element);
    }
    if (!CONTAINERS.contains(element.name())) {
      return complete;
    }
    List<XmlElement> children = new ArrayList<>(element.children().size());
    for (XmlElement child : element.children()) {
      children.add(child.isBpmn() ? withIds(child) : child);
    }
    return complete.withChildren(children);
  }

  private XmlElement withNewId(XmlElement element) {
    String prefix = Character.toUpperCase(element.name().charAt(0)) + element.name().substring(1);
    String id;
    do {
      id = prefix + "_" + numbers.merge(prefix, 1, Integer::sum);
    } while (owners.containsKey(id));
    owners.put(id, element);
    findings.add(Finding.MISSING_ID, element, Map.of("id", id));
    List<XmlElement.Attribute> attributes = new ArrayList<>(element.attributes());
    attributes.removeIf(old -> old.namespace().isEmpty() && old.name().equals("id"));
    attributes.add(new XmlElement.Attribute("", "id", id));
    return element.withAttributes(attributes);
  }
}
