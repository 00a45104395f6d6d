package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What is written is BPMN 2.0 to the letter: valid by the schemas of the standard. */
class ExportSchemaTest {

  /** As the engine's converter brings them. */
  private static final String BPMN20 = "/org/flowable/impl/bpmn/parser/BPMN20.xsd";

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    URL file = Objects.requireNonNull(ExportSchemaTest.class.getResource(BPMN20));
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> samples() throws IOException {
    return SampleWorkflowsTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreValid(Path file) throws IOException {
    isValid(Files.readString(file));
    isValid(
        new BpmnXml()
            .write(Objects.requireNonNull(new BpmnXml().read(Files.readAllBytes(file)).model())));
  }

  @Property(tries = 200)
  void everyWorkflowIsWrittenValid(@ForAll("workflows") WorkflowModel model) {
    isValid(new BpmnXml().write(model));
  }

  private static void isValid(String xml) {
    assertThatCode(() -> SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml))))
        .as(xml)
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }
}
