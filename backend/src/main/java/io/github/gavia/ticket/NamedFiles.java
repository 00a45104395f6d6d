package io.github.gavia.ticket;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.form.FieldValue;
import io.github.gavia.form.FieldValues;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.workflow.RunnableWorkflow;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The uploaded files that a ticket's attachment fields name. They have rows of their own, so that
 * who asks for a file finds the tickets it belongs to without looking through values.
 */
final class NamedFiles {

  /** In whatever address; what follows a path that was never given out names nothing. */
  private static final Pattern NAME =
      Pattern.compile("/media/ticket_file/([0-9a-f-]{36}(?:\\.[0-9A-Za-z]{1,10})?)(?=[,?#\\s]|$)");

  private NamedFiles() {}

  /** The names of the files. */
  static Set<String> of(RunnableWorkflow workflow, FieldValues values) {
    Set<String> names = new LinkedHashSet<>();
    for (FieldDefinition field : workflow.fieldDefinitions()) {
      if (field.type() == FieldType.ATTACHMENT) {
        values.get(field.key()).map(FieldValue::text).ifPresent(text -> addAll(names, text));
      }
    }
    return names;
  }

  private static void addAll(Set<String> names, String text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group(1));
    }
  }

  /** Brings the rows in line where the names have changed. */
  static void write(WriteBatch batch, OpenTicket ticket) {
    Set<String> before = of(ticket.workflow(), ticket.storedValues());
    Set<String> now = of(ticket.workflow(), ticket.values());
    Set<String> changed = new LinkedHashSet<>(before);
    changed.addAll(now);
    changed.removeIf(name -> before.contains(name) && now.contains(name));
    for (String name : changed) {
      // Of a new name as well: the field may have been of another type when it was stored before.
      batch.add(
          "delete from ticket_attachment where file_name = ? and ticket_id = ?", name, ticket.id());
      if (now.contains(name)) {
        batch.add(
            "insert into ticket_attachment (file_name, ticket_id) values (?,?)", name, ticket.id());
      }
    }
  }
}
