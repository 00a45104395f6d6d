package io.github.gavia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldType;
import io.github.gavia.rule.Evaluation;
import io.github.gavia.rule.Expression;
import io.github.gavia.rule.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the designer's condition builder writes means here what it says there. */
class BuiltConditionsTest {

  private static final JsonNode GOLDEN =
      JsonMapper.shared()
          .readTree(Path.of("..", "modeler-ui", "test", "golden", "conditions.json").toFile());

  private static final Map<String, FieldType> FIELDS =
      GOLDEN
          .path("fields")
          .propertyStream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  field -> FieldType.ofXmlName(field.getValue().asString()).orElseThrow()));

  private final TextCheck check = new TextCheck();

  @TestFactory
  Stream<DynamicTest> isReadWithoutAWord() {
    return cases(
        text -> assertThat(check.condition(text.path("text").asString(), FIELDS)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> holdsForWhatItSays() {
    return cases(
        text -> {
          assertThat(text.path("holdsFor")).isNotEmpty();
          for (JsonNode values : text.path("holdsFor")) {
            assertThat(holds(text, values)).as("%s", values).isTrue();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> failsForWhatItDoesNotSay() {
    return cases(
        text -> {
          assertThat(text.path("failsFor")).isNotEmpty();
          for (JsonNode values : text.path("failsFor")) {
            assertThat(holds(text, values)).as("%s", values).isFalse();
          }
        });
  }

  private static boolean holds(JsonNode text, JsonNode values) {
    Expression expression = (Expression) Expression.parse(text.path("text").asString());
    Evaluation result =
        expression.evaluate(
            key -> values.has(key) ? Value.of(scalar(values.path(key))) : null, Clock.systemUTC());
    assertThat(result).as("%s with %s", expression, values).isInstanceOf(Value.class);
    return ((Value) result).truthy();
  }

  private static @Nullable Object scalar(JsonNode value) {
    return JsonMapper.shared().treeToValue(value, Object.class);
  }

  private static Stream<DynamicTest> cases(Consumer<JsonNode> test) {
    return GOLDEN
        .path("cases")
        .valueStream()
        .map(
            each -> DynamicTest.dynamicTest(each.path("name").asString(), () -> test.accept(each)));
  }
}
