package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.model.WorkflowModel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The samples that come with the service, to begin a workflow with. */
@Component
public class WorkflowTemplates {

  private static final String FOLDER = "classpath*:bpmn-samples/";
  private static final Pattern DESCRIPTIONS = Pattern.compile("descriptions_(\\w+)\\.properties");

  private final WorkflowXml xml;

  WorkflowTemplates(WorkflowXml xml) {
    this.xml = xml;
  }

  /** All templates by their ids. */
  public List<WorkflowModel> all() {
    return files("*.bpmn").stream()
        .map(this::read)
        .sorted(Comparator.comparing(WorkflowModel::id))
        .toList();
  }

  /** The template with that id, after which its file is named. */
  public Optional<WorkflowModel> find(String id) {
    return files("*.bpmn").stream()
        .filter(file -> (id + ".bpmn").equals(file.getFilename()))
        .map(this::read)
        .findFirst();
  }

  /**
   * Descriptions in other languages than the templates' own: by id of the template, then by
   * language.
   */
  public Map<String, Map<String, String>> descriptions() {
    Map<String, Map<String, String>> descriptions = new TreeMap<>();
    for (Resource file : files("descriptions_*.properties")) {
      Matcher language = DESCRIPTIONS.matcher(Objects.requireNonNullElse(file.getFilename(), ""));
      if (language.matches()) {
        texts(file)
            .forEach(
                (id, text) ->
                    descriptions
                        .computeIfAbsent((String) id, any -> new TreeMap<>())
                        .put(language.group(1), (String) text));
      }
    }
    return descriptions;
  }

  private static List<Resource> files(String pattern) {
    try {
      return List.of(new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(Resource file) {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
