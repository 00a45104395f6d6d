package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.workflow.model.Label;
import org.jspecify.annotations.Nullable;

/** A sequence flow on its way from a file into a model. Its ends are changed by its body. */
final class DraftFlow {

  final String id;
  final @Nullable XmlElement element;
  private final Label drawnName;
  Label name;
  String source;
  String target;

  /** In our rule language. */
  @Nullable String condition;

  /** As the file has it, white space stripped; empty for none. */
  String drawnCondition = "";

  /** Whether it is a button beside the other exits of its task. */
  boolean button;

  /** Whether it leads another way than it was drawn. */
  boolean moved;

  DraftFlow(String id, @Nullable XmlElement element, Label name, String source, String target) {
    this.id = id;
    this.element = element;
    this.drawnName = name;
    this.name = name;
    this.source = source;
    this.target = target;
    this.moved = element == null;
  }

  /** Whether its name is another than in the file. */
  boolean isRenamed() {
    return !name.text().equals(drawnName.text());
  }

  Place place() {
    if (element != null) {
      return Place.of(element, id);
    }
    return new Place(id, null, name.text().isEmpty() ? id : name.text(), "sequenceFlow", 0);
  }
}
