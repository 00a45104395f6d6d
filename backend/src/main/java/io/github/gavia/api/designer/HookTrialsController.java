package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.ticket.HookSender.Call;
import io.github.gavia.ticket.HookTrial;
import io.github.gavia.ticket.SampleTicket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Hooks tried out by who manages the workflow they stand in. */
@RestController
class HookTrialsController {

  private static final Logger log = LoggerFactory.getLogger(HookTrialsController.class);
  private static final int LONGEST = 10_000;

  /**
   * What came of a call.
   *
   * @param status HTTP status, 0 when nothing answered
   * @param accepted whether a ticket would have gone on
   * @param message the answer's {@code msg}, or why the call failed
   * @param answer the first 2,000 characters of the answer
   */
  record Tried(int status, boolean accepted, String message, String answer, long milliseconds) {}

  private final ManagedWorkflows managed;
  private final Trials trials;
  private final SampleTicket sample;
  private final HookTrial trial;
  private final DesignerBody bodies;

  HookTrialsController(
      ManagedWorkflows managed,
      Trials trials,
      SampleTicket sample,
      HookTrial trial,
      DesignerBody bodies) {
    this.managed = managed;
    this.trials = trials;
    this.sample = sample;
    this.trial = trial;
    this.bodies = bodies;
  }

  /** The hook as it is drawn, which need not be saved. The host has to be allowed as ever. */
  @PostMapping("/api/designer/workflows/{id}/hook-test")
  Tried test(@PathVariable int id, Caller caller, HttpServletRequest request) {
    managed.require(id, caller);
    ObjectNode body = bodies.object(request);
    String url = text(body, "url");
    String token = text(body, "token");
    String extraInfo = text(body, "extra_info");
    ObjectNode values = SampleValues.of(body);
    trials.count(caller);
    String username = ManagedWorkflows.username(caller);
    String ticket = sample.hookBody(sample.of(values, id, username), extraInfo);
    long start = System.nanoTime();
    HookTrial.Result result = trial.make(new Call(url, token, ticket));
    long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
    log.info(
        "{} tried a hook of workflow {}: HTTP status {} after {} ms",
        username,
        id,
        result.status(),
        took);
    return new Tried(result.status(), result.accepted(), result.message(), result.answer(), took);
  }

  private static String text(ObjectNode body, String key) {
    String text = DesignerBody.has(body, key) ? DesignerBody.text(body, key) : "";
    if (text.length() > LONGEST) {
      throw DesignerBody.bad(key + " is longer than " + LONGEST + " characters.");
    }
    return text;
  }
}
