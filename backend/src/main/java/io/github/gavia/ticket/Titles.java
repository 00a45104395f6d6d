package io.github.gavia.ticket;

import io.github.gavia.directory.Users;
import io.github.gavia.platform.WireTime;
import io.github.gavia.rule.TitleTemplate;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The title a new ticket is stored with (C.5). */
@Component
public class Titles {

  /** The column's length, in characters. */
  public static final int LENGTH = 500;

  private final Users users;
  private final WireTime wireTime;

  Titles(Users users, WireTime wireTime) {
    this.users = users;
    this.wireTime = wireTime;
  }

  /**
   * The workflow's template filled in, or the plain title when there is none or it cannot be read
   * (R29, R32).
   *
   * @param body the request's texts by key (R30)
   */
  String rendered(OpenTicket ticket, String plain, Map<String, String> body, Instant now) {
    return rendered(ticket.workflow(), ticket.creator(), ticket.sn(), plain, body, now);
  }

  /**
   * As {@link #rendered(OpenTicket, String, Map, Instant)}, of a ticket that need not be stored.
   *
   * @param sn its number, empty for none
   */
  public String rendered(
      RunnableWorkflow workflow,
      String creator,
      String sn,
      String plain,
      Map<String, String> body,
      Instant now) {
    String template = workflow.settings().titleTemplate();
    if (template == null || template.isEmpty()) {
      return plain;
    }
    return TitleTemplate.render(
            template,
            key ->
                switch (key) {
                  case "title" -> plain;
                  case "sn" -> sn;
                  case "creator", "participant_info.participant_name" -> creator;
                  case "participant_info.alias" -> alias(creator);
                  case "gmt_created", "gmt_modified" -> wireTime.text(now);
                  case "state_id" -> start(workflow, s -> String.valueOf(s.id()));
                  case "state.state_name" -> start(workflow, s -> s.name().text());
                  case "workflow.workflow_name" -> workflow.model().name().text();
                  default -> body.get(key);
                })
        .orElse(plain);
  }

  /** What a template sees of values by key (R32). */
  public static Map<String, String> texts(Set<Map.Entry<String, JsonNode>> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : values) {
      JsonNode node = entry.getValue();
      String text = node.isValueNode() ? node.asString() : node.toString();
      texts.put(entry.getKey(), node.isNull() ? "" : text);
    }
    return texts;
  }

  private String alias(String username) {
    return users.byUsername(username).map(u -> u.alias()).orElse("");
  }

  private static String start(RunnableWorkflow workflow, Function<StateEntry, String> part) {
    return workflow.startState().map(part).orElse("");
  }
}
