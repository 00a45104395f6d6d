package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.model.WorkflowModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The samples that come with the service, to begin a workflow with. */
@Component
public class WorkflowTemplates {

  private static final String SAMPLES = "classpath*:bpmn-samples/*.bpmn";

  private final WorkflowXml xml;

  WorkflowTemplates(WorkflowXml xml) {
    this.xml = xml;
  }

  /** All templates by their ids. */
  public List<WorkflowModel> all() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SAMPLES))
          .map(this::read)
          .sorted(Comparator.comparing(WorkflowModel::id))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The template with that id. */
  public Optional<WorkflowModel> find(String id) {
    return all().stream().filter(template -> template.id().equals(id)).findFirst();
  }

  private WorkflowModel read(Resource sample) {
    try {
      return Objects.requireNonNull(
          xml.read(sample.getContentAsByteArray()).model(), sample.getDescription());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
