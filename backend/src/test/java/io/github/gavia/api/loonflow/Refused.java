package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call and its refusal; {@code {check}}, {@code {review}}, {@code {orphan}} stand for tickets,
 * {@code {desk}}, {@code {gone}} for workflows, {@code {pass}}, {@code {finish}}, {@code {submit}}
 * for transitions, {@code {end}} for a state.
 *
 * @param data as JSON
 */
record Refused(Call call, String data, String text) {

  /** As JSON: an empty text. */
  static final String TEXT = "\"\"";

  /** As JSON: an empty object. */
  static final String OBJECT = "{}";

  static Refused of(
      String method,
      String path,
      @Nullable String user,
      @Nullable String body,
      String data,
      String text) {
    return new Refused(
        Call.of(method, path, user, body == null ? null : body.replace('\'', '"')), data, text);
  }

  Refused through(String application) {
    return new Refused(call.through(application), data, text);
  }

  @Override
  public String toString() {
    return call.method() + " " + call.path() + " by " + call.username() + ": " + text;
  }

  /** Makes the call and looks at what came back. */
  void isAnsweredBy(ContractCalls calls, Desk desk) {
    String ticket = call.path();
    long id =
        ticket.contains("{check}")
            ? desk.inCheck()
            : ticket.contains("{review}")
                ? desk.inReview()
                : ticket.contains("{orphan}") ? desk.orphan() : 0;
    byte[] body = call.body();
    Call filled =
        Call.of(
                call.method(),
                filled(ticket.replaceAll("\\{(check|review|orphan)}", String.valueOf(id)), desk),
                call.username(),
                body == null ? null : filled(new String(body, StandardCharsets.UTF_8), desk))
            .through(call.application());

    JsonNode envelope = calls.envelope(filled);

    assertThat(envelope.path("msg").asString()).isEqualTo(filled(text, desk));
    assertThat(envelope.path("data").toString()).isEqualTo(data);
    assertThat(envelope.path("code").intValue()).isEqualTo(-1);
  }

  /** The text with the numbers of the desk in it. */
  static String filled(String text, Desk desk) {
    String filled =
        text.replace("{desk}", String.valueOf(desk.id()))
            .replace("{gone}", String.valueOf(desk.goneId()))
            .replace("{end}", String.valueOf(desk.state("end")));
    for (String id : new String[] {"submit", "pass", "finish"}) {
      filled = filled.replace("{" + id + "}", String.valueOf(desk.transition(id)));
    }
    return filled;
  }
}
