package io.github.gavia.ticket;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldValue;
import io.github.gavia.form.FieldValues;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Node.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a call activity makes of a ticket's values: how many children there are, what each gets. */
public final class HandOver {

  /** More children than this in one step are a mistake in the field rather than a wish. */
  public static final int MOST_CHILDREN = 200;

  private HandOver() {}

  /**
   * One item for each child: those of the items field, at most one more than {@link
   * #MOST_CHILDREN}; a single empty one when there is always one child.
   */
  public static List<String> items(Call call, FieldValues values) {
    if (call.itemsField() == null) {
      return List.of("");
    }
    String text = values.get(call.itemsField()).map(FieldValue::text).orElse("");
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .limit(MOST_CHILDREN + 1L)
        .toList();
  }

  /** The button by which the children are created, unless the called workflow has none such. */
  public static Optional<TransitionEntry> startButton(RunnableWorkflow called, Call call) {
    return called
        .startState()
        .flatMap(
            start ->
                called.transitionsFrom(start.id()).stream()
                    .filter(
                        t -> call.startButton() == null || t.elementId().equals(call.startButton()))
                    .findFirst());
  }

  /** A value as it is copied: a custom field, or a base column that may be a source. */
  public static JsonNode value(
      RunnableWorkflow workflow,
      FieldValues values,
      String title,
      String creator,
      String sn,
      String key) {
    FieldDefinition field = workflow.field(key);
    if (field != null) {
      return values.wire(field);
    }
    return StringNode.valueOf(
        switch (key) {
          case "title" -> title;
          case "creator" -> creator;
          case "sn" -> sn;
          default -> "";
        });
  }
}
