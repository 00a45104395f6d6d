package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.workflow.model.Node.FieldCopy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What vendors say about an element, read through their dialects. */
final class Facts {

  private static final Set<String> STANDARD =
      Set.of("", Namespaces.BPMN, Namespaces.XSI, "http://www.w3.org/XML/1998/namespace");

  private final Map<Meaning, List<String>> texts = new EnumMap<>(Meaning.class);
  private final List<XmlElement> forms = new ArrayList<>();
  private final List<FieldCopy> in = new ArrayList<>();
  private final List<FieldCopy> out = new ArrayList<>();

  private Facts() {}

  static Facts of(XmlElement element) {
    Facts facts = new Facts();
    for (XmlElement.Attribute attribute : element.attributes()) {
      if (!STANDARD.contains(attribute.namespace())) {
        facts.add(Dialect.of(attribute.namespace()), attribute);
      }
    }
    for (XmlElement child : element.children()) {
      if (child.isBpmn("extensionElements")) {
        child.children().forEach(facts::add);
      }
    }
    return facts;
  }

  private void add(Dialect dialect, XmlElement.Attribute attribute) {
    Meaning meaning = dialect.ofAttribute(attribute.name());
    String value = Texts.cut(attribute.value().strip());
    if (meaning == Meaning.CODE) {
      add(meaning, attribute.name() + "=" + Texts.oneLine(value));
    } else if (meaning != null && !value.isEmpty()) {
      add(meaning, value);
    }
  }

  private void add(XmlElement extension) {
    Dialect dialect = Dialect.of(extension.namespace());
    Meaning meaning = dialect.ofElement(extension.name());
    if (meaning == null) {
      return;
    }
    switch (meaning) {
      case FORM -> forms.add(extension);
      case CODE -> add(meaning, code(extension));
      case COPY_IN -> copy(extension, in);
      case COPY_OUT -> copy(extension, out);
      case HOLDER ->
          extension.attributes().stream()
              .filter(attribute -> attribute.namespace().isEmpty())
              .forEach(attribute -> add(dialect, attribute));
      default -> {}
    }
  }

  private void add(Meaning meaning, String text) {
    texts.computeIfAbsent(meaning, k -> new ArrayList<>()).add(text);
  }

  private static String code(XmlElement element) {
    String attributes =
        element.attributes().stream()
            .map(
                attribute ->
                    " " + attribute.name() + "=" + Texts.oneLine(Texts.cut(attribute.value())))
            .collect(Collectors.joining());
    String text = Texts.oneLine(Texts.cut(element.text().strip()));
    return element.name() + attributes + (text.isEmpty() ? "" : ": " + text);
  }

  private static void copy(XmlElement element, List<FieldCopy> copies) {
    String from = FieldKey.made(element.attribute("source", ""));
    String to = FieldKey.made(element.attribute("target", ""));
    if (!from.isEmpty() && !to.isEmpty()) {
      copies.add(new FieldCopy(from, to));
    }
  }

  List<String> all(Meaning meaning) {
    return texts.getOrDefault(meaning, List.of());
  }

  Optional<String> first(Meaning meaning) {
    return all(meaning).stream().findFirst();
  }

  /** The code bound to the element, for people to read; empty for none. */
  String code() {
    return String.join("; ", all(Meaning.CODE));
  }

  /** Forms and form fields. */
  List<XmlElement> forms() {
    return forms;
  }

  List<FieldCopy> handOver() {
    return in;
  }

  List<FieldCopy> handBack() {
    return out;
  }
}
