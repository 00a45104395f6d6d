package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.WorkflowXml.Reading;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reader, writer and the designer's descriptor speak of the same elements and attributes. */
class DescriptorTest {

  private static final Descriptor DESCRIPTOR = Descriptor.load();

  /** An attribute of the descriptor in the first example of the documentation that has it. */
  private record Place(String tag, Descriptor.Attribute attribute, String file) {

    private Matcher found() {
      return Pattern.compile(
              "(<gavia:%s\\b[^>]*?)\\s%s=\"([^\"]*)\"".formatted(tag, attribute.name()))
          .matcher(file);
    }

    Reading without() {
      return Bpmn.read(found().replaceFirst("$1"));
    }

    Reading with(String value) {
      return Bpmn.read(found().replaceFirst("$1 " + attribute.name() + "=\"" + value + "\""));
    }

    Reading asItIs() {
      return Bpmn.read(file);
    }

    @Override
    public String toString() {
      return tag + " " + attribute.name();
    }
  }

  static Stream<Place> places() {
    return DESCRIPTOR.types().stream()
        .flatMap(type -> type.attributes().stream().map(attribute -> place(type.tag(), attribute)));
  }

  private static Place place(String tag, Descriptor.Attribute attribute) {
    return ExtensionPage.files().stream()
        .map(file -> new Place(tag, attribute, file))
        .filter(place -> place.found().find())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no example of " + tag + " " + attribute.name()));
  }

  @Property(tries = 200)
  void theWriterWritesOnlyWhatTheDescriptorKnows(@ForAll("workflows") WorkflowModel model) {
    byte[] file = new BpmnXml().write(model).getBytes(StandardCharsets.UTF_8);

    checkBelow(new XmlParser(new Findings()).parse(file));
  }

  @Test
  void theNamespaceIsTheSame() {
    assertThat(DESCRIPTOR.uri()).isEqualTo(Namespaces.GAVIA);
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyAttributeIsRead(Place place) {
    assertThat(place.without()).isNotEqualTo(place.asItIs());
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyAttributeIsWritten(Place place) {
    String written = new BpmnXml().write(place.asItIs().model());

    assertThat(new Place(place.tag(), place.attribute(), written).found().find()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("places")
  void anAttributeLeftOutHasItsDefault(Place place) {
    String preset = place.attribute().preset();
    if (preset != null) {
      assertThat(place.without()).isEqualTo(place.with(preset));
      assertThat(place.without().diagnostics()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aChoiceTakesExactlyTheValuesOfItsEnumeration(Place place) {
    List<String> values = DESCRIPTOR.enumerations().get(place.attribute().type());
    if (values != null) {
      values.forEach(value -> assertThat(place.with(value).diagnostics()).isEmpty());
      assertThat(place.with("none-of-them").diagnostics())
          .extracting("code")
          .containsExactly("EXTENSION_VALUE");
    }
  }

  private void checkBelow(XmlElement parent) {
    for (XmlElement child : parent.children()) {
      if (child.name().equals("extensionElements")) {
        child.children().forEach(element -> checkCarried(parent, element));
      } else {
        checkBelow(child);
      }
    }
  }

  private void checkCarried(XmlElement carrier, XmlElement element) {
    String carrierType =
        "bpmn:" + Character.toUpperCase(carrier.name().charAt(0)) + carrier.name().substring(1);
    assertThat(DESCRIPTOR.type(element.name()).allowedIn())
        .containsAnyOf(carrierType, "bpmn:BaseElement");
    check(element);
  }

  private void check(XmlElement element) {
    assertThat(element.namespace()).isEqualTo(DESCRIPTOR.uri());
    Descriptor.Type type = DESCRIPTOR.type(element.name());
    for (XmlElement.Attribute attribute : element.attributes()) {
      assertThat(attribute.namespace()).isEmpty();
      checkValue(type.attribute(attribute.name()).orElseThrow(), attribute.value());
    }
    for (XmlElement child : element.children()) {
      assertThat(type.children()).contains(DESCRIPTOR.type(child.name()).name());
      check(child);
    }
  }

  private void checkValue(Descriptor.Attribute attribute, String value) {
    switch (attribute.type()) {
      case "String" -> assertThat(value).isNotEqualTo(attribute.preset());
      case "Boolean" -> assertThat(value).isIn("true", "false");
      case "Integer" -> assertThat(value).matches("-?[0-9]+");
      default -> assertThat(DESCRIPTOR.enumerations().get(attribute.type())).contains(value);
    }
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }
}
