package io.github.gavia.bpmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of our elements while it is read. Bad values are found and replaced by the preset; what
 * nobody asked for is found at the end.
 */
final class ExtensionElement {

  private final XmlElement owner;
  private final XmlElement element;
  private final Findings findings;
  private final Set<String> readAttributes = new HashSet<>();
  private final Set<String> readChildren = new HashSet<>();

  private ExtensionElement(XmlElement owner, XmlElement element, Findings findings) {
    this.owner = owner;
    this.element = element;
    this.findings = findings;
  }

  /**
   * Reads an element of ours.
   *
   * @param owner the BPMN element it says something about, which findings name
   */
  static <T> T read(
      XmlElement owner,
      XmlElement element,
      Findings findings,
      Function<ExtensionElement, T> reading) {
    ExtensionElement extension = new ExtensionElement(owner, element, findings);
    T result = reading.apply(extension);
    extension.reportUnread();
    return result;
  }

  /** The value as written, null when the attribute is not there. */
  @Nullable String optional(String attribute) {
    readAttributes.add(attribute);
    return element.attribute(attribute);
  }

  String text(String attribute, String preset) {
    String value = optional(attribute);
    return value == null ? preset : value;
  }

  /** The value as written; empty, and found, when the attribute is not there. */
  Optional<String> required(String attribute) {
    String value = optional(attribute);
    if (value == null) {
      findings.add(
          Finding.EXTENSION_MISSING, owner, element.line(), attribute, naming(attribute, ""));
    }
    return Optional.ofNullable(value);
  }

  int integer(String attribute, int preset) {
    String value = optional(attribute);
    if (value == null) {
      return preset;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      refuse(attribute, value);
      return preset;
    }
  }

  boolean flag(String attribute, boolean preset) {
    String value = optional(attribute);
    if (value == null) {
      return preset;
    }
    return switch (value.strip()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> {
        refuse(attribute, value);
        yield preset;
      }
    };
  }

  /** One of a list of names. */
  <E> E choice(String attribute, Function<String, Optional<E>> byName, E preset) {
    String value = optional(attribute);
    if (value == null) {
      return preset;
    }
    Optional<E> found = byName.apply(value.strip());
    if (found.isEmpty()) {
      refuse(attribute, value);
    }
    return found.orElse(preset);
  }

  <T> List<T> children(String name, Function<ExtensionElement, T> reading) {
    readChildren.add(name);
    List<T> results = new ArrayList<>();
    for (XmlElement child : element.children(Namespaces.GAVIA, name)) {
      results.add(read(owner, child, findings, reading));
    }
    return results;
  }

  /** Finds that a value is none of those the attribute may have. */
  void refuse(String attribute, String value) {
    findings.add(
        Finding.EXTENSION_VALUE, owner, element.line(), attribute, naming(attribute, value));
  }

  private Map<String, String> naming(String attribute, String value) {
    return Map.of("child", "gavia:" + element.name(), "attribute", attribute, "value", value);
  }

  private void reportUnread() {
    for (XmlElement.Attribute attribute : element.attributes()) {
      if (!attribute.namespace().isEmpty() || !readAttributes.contains(attribute.name())) {
        unknown("gavia:" + element.name() + " " + attribute.name(), attribute.namespace());
      }
    }
    for (XmlElement child : element.children()) {
      if (!child.namespace().equals(Namespaces.GAVIA) || !readChildren.contains(child.name())) {
        unknown(child.name(), child.namespace());
      }
    }
  }

  private void unknown(String what, String namespace) {
    String known = namespace.isEmpty() ? Namespaces.GAVIA : namespace;
    findings.add(
        Finding.UNKNOWN_EXTENSION,
        owner,
        element.line(),
        null,
        Map.of("child", what, "namespace", known));
  }
}
