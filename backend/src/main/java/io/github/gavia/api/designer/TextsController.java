package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.form.FieldType;
import io.github.gavia.rule.Expression;
import io.github.gavia.rule.Problem;
import io.github.gavia.workflow.TextCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Conditions and templates checked while they are typed, each on its own. */
@RestController
class TextsController {

  private static final int MOST_FIELDS = 1000;

  /** What is wrong with a text. */
  record Checked(List<Mistake> problems) {}

  /**
   * A mistake.
   *
   * @param severity {@code B} it forbids publishing or, in a template, takes all effect; {@code W}
   *     it is worth a look
   * @param position of the first character concerned, counted from 1 in UTF-16 units
   * @param length of what is concerned; 0 at the end of the text
   * @param message in the reader's language
   */
  record Mistake(String severity, int position, int length, String message) {}

  private final ManagedWorkflows managed;
  private final TextCheck check;
  private final DesignerBody bodies;

  TextsController(ManagedWorkflows managed, TextCheck check, DesignerBody bodies) {
    this.managed = managed;
    this.check = check;
    this.bodies = bodies;
  }

  @PostMapping("/api/designer/conditions/check")
  Checked condition(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireDesigner(caller);
    ObjectNode body = bodies.object(request);
    return shown(check.condition(text(body, "expression"), fields(body)), locale);
  }

  @PostMapping("/api/designer/title-templates/check")
  Checked template(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireDesigner(caller);
    ObjectNode body = bodies.object(request);
    return shown(check.template(text(body, "template"), fields(body)), locale);
  }

  /** Longer ones are no conditions, and no template has that many characters either. */
  private static String text(ObjectNode body, String key) {
    String text = DesignerBody.text(body, key);
    if (text.length() > Expression.MAX_LENGTH) {
      throw DesignerBody.bad(key + " is longer than " + Expression.MAX_LENGTH + " characters.");
    }
    return text;
  }

  /** Types by key; a field of an unknown type is a text. */
  private static Map<String, FieldType> fields(ObjectNode body) {
    JsonNode sent = body.path("fields");
    if (DesignerBody.has(body, "fields") && !sent.isArray()) {
      throw DesignerBody.bad("fields has to be a list.");
    }
    if (sent.size() > MOST_FIELDS) {
      throw DesignerBody.bad("fields has more than " + MOST_FIELDS + " entries.");
    }
    Map<String, FieldType> fields = new HashMap<>();
    for (JsonNode field : sent) {
      if (!field.path("key").isString()) {
        throw DesignerBody.bad("fields has to be a list of objects with key and type.");
      }
      String type = field.path("type").asString("");
      fields.put(
          field.path("key").stringValue(), FieldType.ofXmlName(type).orElse(FieldType.STRING));
    }
    return fields;
  }

  private static Checked shown(List<Problem> problems, Locale locale) {
    return new Checked(
        problems.stream()
            .map(
                problem ->
                    new Mistake(
                        problem.severity() == Problem.Severity.ERROR ? "B" : "W",
                        problem.position(),
                        problem.length(),
                        problem.message().text(locale)))
            .toList());
  }
}
