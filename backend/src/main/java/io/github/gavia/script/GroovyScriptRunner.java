package io.github.gavia.script;

import io.github.gavia.script.worker.Answer;
import io.github.gavia.script.worker.Printed;
import io.github.gavia.script.worker.Request;
import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome;
import io.github.gavia.ticket.ScriptRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Runs Groovy scripts in worker processes. */
@Component
@EnableConfigurationProperties(ScriptProperties.class)
class GroovyScriptRunner implements ScriptRunner, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(GroovyScriptRunner.class);

  /** Longest script, in bytes of UTF-8. */
  private static final int MAX_SOURCE = 64 * 1024;

  /**
   * Longest JSON of a ticket's values, in characters: what fits the smallest heap several times.
   */
  private static final int MAX_TICKET = 1024 * 1024;

  private static final Duration MIN_CHECK_LIMIT = Duration.ofSeconds(10);

  private final ScriptProperties properties;
  private final WorkerPool workers;

  GroovyScriptRunner(ScriptProperties properties) {
    this.properties = properties;
    this.workers = new WorkerPool(properties);
  }

  @Override
  public ScriptOutcome run(String name, String source, ScriptInputs inputs) {
    if (inputs.ticketJson().length() > MAX_TICKET) {
      return new ScriptOutcome.Failed(
          "the ticket's values are too long for a script: at most 1 MB (" + name + ")");
    }
    Request request =
        new Request.Run(name, source, inputs.ticketId(), inputs.actionFrom(), inputs.ticketJson());
    Answer answer = ask(request, properties.timeout());
    String text = Printed.cut(String.join("\n", answer.texts()));
    return answer.accepted() ? new ScriptOutcome.Succeeded(text) : new ScriptOutcome.Failed(text);
  }

  @Override
  public List<String> check(String name, String source) {
    Duration limit = properties.timeout();
    // A time-out meant for short scripts must not refuse what merely compiles slowly.
    Answer answer =
        ask(
            new Request.Check(name, source),
            limit.compareTo(MIN_CHECK_LIMIT) < 0 ? MIN_CHECK_LIMIT : limit);
    return answer.accepted() ? List.of() : answer.texts();
  }

  private Answer ask(Request request, Duration limit) {
    String name = request.name();
    if (request.source().getBytes(StandardCharsets.UTF_8).length > MAX_SOURCE) {
      return Answer.refused("a script may have at most 64 kB (" + name + ")");
    }
    try {
      return workers.ask(request, limit);
    } catch (WorkerProcess.Ended e) {
      return Answer.refused(reason(e, limit) + " (" + name + ")");
    } catch (WorkerPool.Closed e) {
      return Answer.refused("the script was stopped with the service (" + name + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.refused("the script was stopped with the service (" + name + ")");
    } catch (IOException e) {
      LOG.error("The script worker cannot be started", e);
      return Answer.refused("the script worker cannot be started (" + name + ")");
    }
  }

  private String reason(WorkerProcess.Ended end, Duration limit) {
    if (end.outOfTime()) {
      return "stopped after " + limit.toMillis() + " ms: gavia.script.timeout";
    }
    if (end.outOfMemory()) {
      return "stopped, needs more memory than "
          + properties.heap().toMegabytes()
          + " MB: gavia.script.heap";
    }
    LOG.error("A script worker ended unexpectedly", end);
    return "the script worker ended unexpectedly";
  }

  @Override
  public void destroy() {
    workers.close();
  }
}
