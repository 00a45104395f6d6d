package io.github.gavia.ticket;

import io.github.gavia.form.FieldValues;
import io.github.gavia.participant.FieldSource;
import java.util.Optional;

/**
 * What a participant rule reads of the ticket itself (R74): its fields, then the base columns that
 * name somebody or something.
 *
 * @param stored its values, those of the step included
 * @param participant who has it now, empty for nobody
 * @param addNodeMan who opened an add-node, empty for nobody
 */
public record OwnFields(
    StepInput input,
    FieldValues stored,
    String creator,
    String title,
    String participant,
    String addNodeMan)
    implements FieldSource {

  @Override
  public Optional<String> text(String key) {
    String field = input.fieldText(key, stored);
    return Optional.of(field.isEmpty() ? baseColumn(key) : field).filter(text -> !text.isEmpty());
  }

  private String baseColumn(String key) {
    return switch (key) {
      case "creator" -> creator;
      case "title" -> title;
      case "participant" -> participant;
      case "add_node_man" -> addNodeMan;
      default -> "";
    };
  }
}
