package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.io.StringReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.SAXException;

/** What is written is BPMN 2.0 by its schema, for which the engine's library keeps a copy. */
class SchemaTest {

  private static final String FOLDER = "/org/flowable/impl/bpmn/parser/";

  private static final Schema SCHEMA = schema();

  @Property(tries = 100)
  void writesWhatTheSchemaAllows(@ForAll("workflows") WorkflowModel model) {
    String file = new BpmnXml().write(model);

    assertThatCode(() -> SCHEMA.newValidator().validate(new StreamSource(new StringReader(file))))
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      return factory.newSchema(SchemaTest.class.getResource(FOLDER + "BPMN20.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
