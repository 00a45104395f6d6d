package io.github.gavia.workflow;

import io.github.gavia.form.FieldType;
import io.github.gavia.rule.Expression;
import io.github.gavia.rule.ParseResult;
import io.github.gavia.rule.Problem;
import io.github.gavia.rule.TitleTemplate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks a single text of a workflow while it is typed, against the fields of its drawing. */
@Component
public class TextCheck {

  /** Everything wrong with a condition; of one that cannot be read its first mistake (R60). */
  public List<Problem> condition(String text, Map<String, FieldType> fields) {
    ParseResult result = Expression.parse(text);
    return result instanceof Expression expression
        ? expression.check(new KnownFields(fields)::valueType)
        : List.of((Problem) result);
  }

  /** Everything wrong with the template of a title or a notice (R32, R189). */
  public List<Problem> template(String text, Map<String, FieldType> fields) {
    return TitleTemplate.check(text, new KnownFields(fields)::isRendered);
  }
}
