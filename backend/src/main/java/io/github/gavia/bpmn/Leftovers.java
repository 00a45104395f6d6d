package io.github.gavia.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what stands in a BPMN element and is not read. */
final class Leftovers {

  private static final Set<String> OWN_NAMESPACES =
      Set.of("", Namespaces.XSI, "http://www.w3.org/XML/1998/namespace", Namespaces.BPMN);

  private final Findings findings;

  Leftovers(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reports vendors' attributes and all children but those that were read.
   *
   * @param read local names of BPMN children that are no leftovers; extension elements never are
   */
  void report(XmlElement element, Set<String> read) {
    reportAttributes(element);
    Map<String, XmlElement> firstByName =
        element.children().stream()
            .filter(child -> !isRead(child, read))
            .collect(
                Collectors.toMap(
                    XmlElement::name, child -> child, (first, second) -> first, TreeMap::new));
    firstByName.forEach((name, child) -> unread(element, child));
  }

  /** Reports vendors' attributes only. */
  void reportAttributes(XmlElement element) {
    List<String> attributes =
        element.attributes().stream()
            .filter(attribute -> !OWN_NAMESPACES.contains(attribute.namespace()))
            .map(attribute -> attribute.name() + "=\"" + attribute.value() + "\"")
            .toList();
    if (!attributes.isEmpty()) {
      findings.add(
          Finding.VENDOR_ATTRIBUTE, element, Map.of("attributes", String.join(", ", attributes)));
    }
  }

  /** Reports one child that is not read. */
  void unread(XmlElement element, XmlElement child) {
    findings.add(
        Finding.UNSUPPORTED_ELEMENT,
        element,
        child.line(),
        null,
        Map.of("child", child.name() + titleOf(child)));
  }

  private static String titleOf(XmlElement child) {
    String title = Findings.title(child);
    return title.equals(child.name()) ? "" : " “" + title + "”";
  }

  private static boolean isRead(XmlElement child, Set<String> read) {
    return child.isBpmn()
        && (child.name().equals("extensionElements") || read.contains(child.name()));
  }
}
