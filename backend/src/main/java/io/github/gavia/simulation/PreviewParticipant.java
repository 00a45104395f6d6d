package io.github.gavia.simulation;

import io.github.gavia.form.BodyText;
import io.github.gavia.participant.Arrival;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.simulation.DryRunResult.Person;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Who a participant rule means at this moment. */
@Component
public class PreviewParticipant {

  private final WhoGets whoGets;

  PreviewParticipant(WhoGets whoGets) {
    this.whoGets = whoGets;
  }

  /** The people, possibly nobody, and why. */
  public record Preview(List<Person> people, List<Told> why) {}

  /**
   * Finds out, and asks no other system.
   *
   * @param creator of the ticket that would arrive
   * @param values its fields
   * @param fieldName how fields are called, by key
   */
  public Preview of(
      ParticipantRule rule, String creator, ObjectNode values, UnaryOperator<String> fieldName) {
    WhoGets.Handed handed =
        whoGets.of(
            new Arrival(
                Arrival.Kind.ORDINARY,
                rule,
                Distribution.DIRECT,
                creator,
                key -> BodyText.of(values, key),
                null,
                null,
                null),
            fieldName);
    return new Preview(handed.people(), handed.why());
  }
}
