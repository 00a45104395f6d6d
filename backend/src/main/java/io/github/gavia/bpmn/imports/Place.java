package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Findings;
import io.github.gavia.bpmn.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param id of the element in the model, null for the file as a whole
 * @param name as drawn, null when it has none
 * @param title how a person knows it
 * @param tag kind of element, empty for the whole
 * @param line in the file, 0 when not known
 */
record Place(@Nullable String id, @Nullable String name, String title, String tag, int line) {

  static final Place FILE = new Place(null, null, "", "", 0);

  static Place of(XmlElement element, String id) {
    String name = Texts.name(element);
    String title = name.isEmpty() ? (id.isEmpty() ? element.name() : id) : name;
    return new Place(
        id.isEmpty() ? null : id,
        name.isEmpty() ? null : name,
        Findings.shortened(title),
        element.name(),
        element.line());
  }

  static Place of(XmlElement element) {
    return of(element, element.id());
  }

  Place at(int otherLine) {
    return new Place(id, name, title, tag, otherLine);
  }
}
