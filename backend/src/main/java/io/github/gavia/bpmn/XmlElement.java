package io.github.gavia.bpmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a parsed file.
 *
 * @param namespace empty for none
 * @param name local name
 * @param content where its text stands, markup left out
 * @param line where its start tag begins, from 1
 */
public record XmlElement(
    String namespace,
    String name,
    List<Attribute> attributes,
    List<XmlElement> children,
    Content content,
    int line) {

  public XmlElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /**
   * An attribute as it stands in the file.
   *
   * @param namespace empty for none
   */
  public record Attribute(String namespace, String name, String value) {}

  /** A piece of the text of the whole document, so that nesting costs no copies. */
  public record Content(StringBuilder document, int from, int to) {
    String text() {
      return document.substring(from, to);
    }
  }

  /** Whether it is an element of BPMN 2.0. */
  public boolean isBpmn() {
    return namespace.equals(Namespaces.BPMN);
  }

  /** Whether it is the element of BPMN 2.0 with that local name. */
  public boolean isBpmn(String localName) {
    return is(Namespaces.BPMN, localName);
  }

  /** Whether it has that namespace and local name. */
  public boolean is(String ns, String localName) {
    return name.equals(localName) && namespace.equals(ns);
  }

  /** The value of an attribute without namespace, null when it is not there. */
  public @Nullable String attribute(String localName) {
    for (Attribute attribute : attributes) {
      if (attribute.namespace().isEmpty() && attribute.name().equals(localName)) {
        return attribute.value();
      }
    }
    return null;
  }

  /** The value of an attribute without namespace, the preset when it is not there. */
  public String attribute(String localName, String preset) {
    String value = attribute(localName);
    return value == null ? preset : value;
  }

  /** The {@code id}, empty when it has none. */
  public String id() {
    return attribute("id", "");
  }

  /** The children with that namespace and local name, in order. */
  public List<XmlElement> children(String ns, String localName) {
    return children.stream().filter(child -> child.is(ns, localName)).toList();
  }

  /** The first BPMN child of that name. */
  public @Nullable XmlElement bpmnChild(String localName) {
    for (XmlElement child : children) {
      if (child.isBpmn(localName)) {
        return child;
      }
    }
    return null;
  }

  /** All character data below, in order. */
  public String text() {
    return content.text();
  }

  XmlElement withChildren(List<XmlElement> others) {
    return new XmlElement(namespace, name, attributes, others, content, line);
  }

  XmlElement withAttributes(List<Attribute> others) {
    return new XmlElement(namespace, name, others, children, content, line);
  }
}
