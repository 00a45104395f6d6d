package io.github.gavia.demo;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.platform.GaviaProperties;
import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.AddScript;
import io.github.gavia.workflow.PublishWorkflow;
import io.github.gavia.workflow.PublishWorkflow.Publication;
import io.github.gavia.workflow.PublishWorkflow.Published;
import io.github.gavia.workflow.ScriptDetails;
import io.github.gavia.workflow.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes the sample workflows and their scripts into a database without workflows, before the
 * first request is taken, and lets the demo application use them.
 */
@Component
class SampleWorkflows implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SampleWorkflows.class);
  private static final String APPLICATION = "demo";
  private static final String PUBLISHER = "admin";
  private static final String FOLDER = "classpath*:bpmn-samples/";

  private final GaviaProperties properties;
  private final PublishWorkflow publish;
  private final AddScript addScript;
  private final WorkflowPermissions permissions;
  private final JdbcClient jdbc;
  private boolean running;

  SampleWorkflows(
      GaviaProperties properties,
      PublishWorkflow publish,
      AddScript addScript,
      WorkflowPermissions permissions,
      JdbcClient jdbc) {
    this.properties = properties;
    this.publish = publish;
    this.addScript = addScript;
    this.permissions = permissions;
    this.jdbc = jdbc;
  }

  /** Before the web server, whose phase is later. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    running = true;
    if (properties.demo() && hasNoWorkflow()) {
      resources("scripts/*.groovy").forEach(this::storeScript);
      List<Resource> samples = resources("*.bpmn");
      samples.forEach(this::publish);
      log.info("{} sample workflows are published", samples.size());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private boolean hasNoWorkflow() {
    return jdbc.sql("select count(*) from workflow").query(Long.class).single() == 0;
  }

  private static List<Resource> resources(String pattern) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern);
      return Arrays.stream(found).sorted(Comparator.comparing(SampleWorkflows::name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource resource) {
    return Objects.requireNonNull(resource.getFilename());
  }

  private static byte[] content(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void storeScript(Resource resource) {
    String file = name(resource);
    String scriptName = file.substring(0, file.length() - ".groovy".length());
    Saved saved =
        addScript.add(
            new ScriptDetails(scriptName, "sample", true),
            ScriptFile.of(file, content(resource)),
            PUBLISHER);
    if (saved instanceof Saved.Refused refused) {
      throw new IllegalStateException("Sample " + file + ": " + refused.reason());
    }
  }

  private void publish(Resource resource) {
    Publication publication = publish.publish(content(resource), "sample", PUBLISHER);
    if (publication instanceof Published published) {
      permissions.grant(published.workflowId(), WorkflowRight.API, APPLICATION);
    } else {
      throw new IllegalStateException(
          "Sample " + name(resource) + " cannot run: " + publication.diagnostics());
    }
  }
}
