package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, before anything is decided.
 *
 * @param processes those that have steps
 * @param byId every BPMN element by its id, the first of each
 */
record Inventory(XmlElement root, List<DrawnProcess> processes, Map<String, XmlElement> byId) {

  /**
   * A process of the file.
   *
   * @param id in the model
   * @param pool the participant it is drawn in, null for none
   */
  record DrawnProcess(String id, XmlElement element, @Nullable XmlElement pool) {

    /** How a person knows it. */
    String title() {
      String name = Texts.name(element);
      String poolName = pool == null ? "" : Texts.name(pool);
      return poolName.isEmpty() ? (name.isEmpty() ? id : name) : poolName;
    }

    int nodes() {
      return FlowNodes.count(element);
    }
  }

  static Map<String, XmlElement> index(XmlElement root) {
    Map<String, XmlElement> byId = new HashMap<>();
    index(root, byId);
    return byId;
  }

  private static void index(XmlElement element, Map<String, XmlElement> byId) {
    if (!element.id().isBlank()) {
      byId.putIfAbsent(element.id().strip(), element);
    }
    for (XmlElement child : element.children()) {
      if (child.isBpmn() && !child.isBpmn("extensionElements")) {
        index(child, byId);
      }
    }
  }

  /** What a reference names; references may be qualified names. */
  @Nullable XmlElement resolve(String ref) {
    String name = ref.strip();
    XmlElement element = byId.get(name);
    return element != null ? element : byId.get(name.substring(name.indexOf(':') + 1));
  }

  /** The id in the model of the process that a reference names, if it is one with steps. */
  Optional<String> process(String ref) {
    XmlElement element = ref.isBlank() ? null : resolve(ref);
    return processes.stream()
        .filter(process -> process.element() == element)
        .map(DrawnProcess::id)
        .findFirst();
  }

  List<XmlElement> collaborations() {
    return root.children(Namespaces.BPMN, "collaboration");
  }

  List<XmlElement> messageFlows() {
    return collaborations().stream()
        .flatMap(c -> c.children(Namespaces.BPMN, "messageFlow").stream())
        .toList();
  }
}
