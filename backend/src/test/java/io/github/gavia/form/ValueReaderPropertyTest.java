package io.github.gavia.form;

import static io.github.gavia.form.Fields.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class ValueReaderPropertyTest {

  @Property
  void neverThrowsAndWhatItAcceptsSurvivesStorage(
      @ForAll FieldType type, @ForAll("anyJson") JsonNode sent) {
    FieldDefinition field = field("f", type);

    ReadValue read = ValueReader.read(field, sent);

    if (read instanceof ReadValue.Accepted accepted) {
      FieldValues values = new FieldValues(Map.of("f", accepted.value()));
      FieldValues loaded = FieldValues.fromJson(values.toJson());
      assertThat(loaded).isEqualTo(values);
      assertThat(loaded.wire(field)).isEqualTo(accepted.value().wire());
    }
  }

  @Property
  void readsItsOwnOutputAgain(@ForAll FieldType type, @ForAll("anyJson") JsonNode sent) {
    FieldDefinition field = field("f", type);

    if (ValueReader.read(field, sent) instanceof ReadValue.Accepted accepted) {
      assertThat(ValueReader.read(field, accepted.value().wire())).isEqualTo(accepted);
    }
  }

  @Property
  void aStoredValueReadsWhateverTypeItsFieldHasNow(
      @ForAll FieldType then, @ForAll FieldType now, @ForAll("anyJson") JsonNode sent) {
    if (ValueReader.read(field("f", then), sent) instanceof ReadValue.Accepted accepted) {
      FieldValues values = new FieldValues(Map.of("f", accepted.value()));
      assertThat(values.wire(field("f", now))).isNotNull();
      assertThat(values.snapshot(field("f", now)).isNull()).isFalse(); // R219
    }
  }

  @Property
  void neverThrowsForTitlesAndSuggestions(@ForAll("anyJson") JsonNode sent) {
    assertThat(ValueReader.title(sent)).isNotNull();
    assertThat(ValueReader.suggestion(sent)).isNotNull();
  }

  @Provide
  Arbitrary<JsonNode> anyJson() {
    Arbitrary<JsonNode> scalars = scalars();
    Arbitrary<JsonNode> arrays = scalars.list().ofMaxSize(4).map(ValueReaderPropertyTest::array);
    Arbitrary<JsonNode> objects = scalars.map(ValueReaderPropertyTest::object);
    return Arbitraries.frequencyOf(
        Tuple.of(8, scalars),
        Tuple.of(2, arrays),
        Tuple.of(1, objects),
        Tuple.of(1, arrays.map(a -> array(List.of(a)))));
  }

  private static Arbitrary<JsonNode> scalars() {
    Arbitrary<String> numbers =
        Arbitraries.oneOf(
            Arbitraries.doubles().map(String::valueOf),
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.integers().map(i -> " " + i));
    Arbitrary<String> dates = Arbitraries.strings().withChars("0123456789-: T.").ofMaxLength(21);
    Arbitrary<String> days =
        Combinators.combine(
                Arbitraries.integers().between(0, 9999),
                Arbitraries.integers().between(0, 13),
                Arbitraries.integers().between(0, 32),
                Arbitraries.of("", " 10:20", "T23:59:59.5", " 24:00:00"))
            .as((y, m, d, time) -> "%04d-%d-%d%s".formatted(y, m, d, time));
    Arbitrary<JsonNode> texts =
        Arbitraries.oneOf(
                Arbitraries.strings(), numbers, dates, days, Arbitraries.of("", "true", "FALSE"))
            .map(StringNode::valueOf);
    return Arbitraries.oneOf(
        texts,
        Arbitraries.integers().map(IntNode::valueOf),
        Arbitraries.longs().map(LongNode::valueOf),
        Arbitraries.bigIntegers().map(BigIntegerNode::valueOf),
        Arbitraries.bigDecimals().map(DecimalNode::valueOf),
        Arbitraries.doubles().map(DoubleNode::valueOf),
        Arbitraries.of(true, false).map(BooleanNode::valueOf),
        Arbitraries.of(
            NullNode.getInstance(),
            MissingNode.getInstance(),
            DoubleNode.valueOf(Double.NaN),
            DoubleNode.valueOf(Double.POSITIVE_INFINITY),
            DoubleNode.valueOf(-0.0)));
  }

  private static JsonNode array(List<JsonNode> elements) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(array::add);
    return array;
  }

  private static JsonNode object(JsonNode value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    return object.set("k", value);
  }
}
