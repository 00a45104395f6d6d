package io.github.gavia.scenario;

import io.github.gavia.MovableClock;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.hook.Receiver;
import io.github.gavia.workflow.PublishWorkflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that may call one receiver on loopback, which all classes of this kind share. */
@ServiceTest
abstract class WithForeignSystems {

  /** What signs all calls; it may be found nowhere but in workflows and notices. */
  static final String TOKEN = "hush-7d41";

  private static final Receiver RECEIVER = receiver();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Scenarios scenarios;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  private static Receiver receiver() {
    try {
      return new Receiver();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void allowTheReceiver(DynamicPropertyRegistry settings) {
    settings.add("gavia.hook.allowed-hosts", RECEIVER::authority);
  }

  static ForeignSystem system(String... answers) {
    return new ForeignSystem(RECEIVER, answers);
  }

  static String url(ForeignSystem system) {
    return RECEIVER.url(system.path());
  }

  /**
   * Publishes a workflow of its own from a file and begins a story in it.
   *
   * @param words words of the file and what comes in their place; {@code KEY} makes key and name of
   *     the workflow its own and {@code TOKEN} is the token
   */
  TicketScenario story(String file, String... words) {
    Map<String, String> all = new LinkedHashMap<>();
    // Names are searched for by a part of them: none may be a part of another.
    String key = file + "-" + NUMBER.incrementAndGet() + "x";
    for (int i = 0; i < words.length; i += 2) {
      all.put(words[i], words[i + 1]);
    }
    all.put("TOKEN", TOKEN);
    all.put("KEY", key);
    OwnWorkflows.publish(file, all, publish, permissions);
    return scenarios.workflow(key);
  }

  /** Jobs of a ticket that the outbox keeps, each {@code kind state attempts: last_error}. */
  List<String> jobs(TicketScenario ticket) {
    return jdbc.sql(
            "select concat(kind, ' ', state, ' ', attempts, ': ', last_error) from outbox_job where"
                + " ticket_id = ? order by id")
        .param(ticket.ticketId())
        .query(String.class)
        .list();
  }

  /** Everything the outbox keeps of a ticket. */
  List<String> payloads(TicketScenario ticket) {
    return jdbc.sql("select concat(payload, last_error) from outbox_job where ticket_id = ?")
        .param(ticket.ticketId())
        .query(String.class)
        .list();
  }
}
