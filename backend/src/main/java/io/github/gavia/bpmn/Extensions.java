package io.github.gavia.bpmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The {@code extensionElements} of a BPMN element while they are read; what nobody asked for is
 * found at the end.
 */
final class Extensions {

  private final XmlElement owner;
  private final Findings findings;
  private final List<XmlElement> elements;
  private final Set<String> read = new HashSet<>();

  private Extensions(XmlElement owner, Findings findings) {
    this.owner = owner;
    this.findings = findings;
    XmlElement container = owner.bpmnChild("extensionElements");
    this.elements = container == null ? List.of() : container.children();
  }

  /** Reads what the BPMN element carries. */
  static <T> T read(XmlElement owner, Findings findings, Function<Extensions, T> reading) {
    Extensions extensions = new Extensions(owner, findings);
    T result = reading.apply(extensions);
    extensions.reportUnread();
    return result;
  }

  /** The element of that name; the first, and a finding, when there are several. */
  <T> Optional<T> one(String name, Function<ExtensionElement, T> reading) {
    List<XmlElement> found = named(name);
    if (found.size() > 1) {
      twice("gavia:" + name, found.get(1).line());
    }
    return found.stream()
        .findFirst()
        .map(element -> ExtensionElement.read(owner, element, findings, reading));
  }

  <T> List<T> many(String name, Function<ExtensionElement, T> reading) {
    List<T> results = new ArrayList<>();
    for (XmlElement element : named(name)) {
      results.add(ExtensionElement.read(owner, element, findings, reading));
    }
    return results;
  }

  /** Finds that something is there more than once. */
  void twice(String what, int line) {
    findings.add(Finding.EXTENSION_TWICE, owner, line, null, Map.of("child", what));
  }

  void twice(String what) {
    twice(what, owner.line());
  }

  private List<XmlElement> named(String name) {
    read.add(name);
    return elements.stream().filter(element -> element.is(Namespaces.GAVIA, name)).toList();
  }

  private void reportUnread() {
    for (XmlElement element : elements) {
      if (!element.namespace().equals(Namespaces.GAVIA) || !read.contains(element.name())) {
        findings.add(
            Finding.UNKNOWN_EXTENSION,
            owner,
            element.line(),
            null,
            Map.of("child", element.name(), "namespace", element.namespace()));
      }
    }
  }
}
