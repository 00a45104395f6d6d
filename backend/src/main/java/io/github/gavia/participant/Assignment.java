package io.github.gavia.participant;

import java.util.Collection;
import java.util.List;

/** Who or what an arriving ticket is given to, and how that is stored (R80). */
public sealed interface Assignment extends Resolution {

  /** How the handler is stored on the ticket and its activity. */
  Handlers stored();

  /** The people who are to handle now, empty when it is nobody or a machine. */
  default List<String> names() {
    return List.of();
  }

  /**
   * People: type 2 when there are several, else type 1; possibly nobody yet (R79, R81).
   *
   * @param names normalised, R79
   * @param all whether each of them must act (R87); false with fewer than two names (R116)
   */
  record People(List<String> names, boolean all) implements Assignment {
    public People {
      names = List.copyOf(names);
      all = all && names.size() > 1;
    }

    /** One person, type 1: accept, deliver, add node, retreat, remembered handler. */
    public static People one(String username) {
      return new People(List.of(username), false);
    }

    /** Nobody in particular, type 1 with an empty participant: an end state (R67). */
    public static People none() {
      return new People(List.of(), false);
    }

    /** Any of the people may act, after an accept or directly. */
    public static People any(Collection<String> names) {
      return new People(Names.normalise(names), false);
    }

    @Override
    public Handlers stored() {
      ParticipantType type = names.size() > 1 ? ParticipantType.PERSONS : ParticipantType.PERSON;
      return new Handlers(type.code(), Names.join(names), all ? Votes.of(names) : Votes.none());
    }
  }

  /**
   * Type 0: the ticket moves only by timer or intervention (R68).
   *
   * @param operand as configured, normally empty
   */
  record Nobody(String operand) implements Assignment {
    @Override
    public Handlers stored() {
      return new Handlers(ParticipantType.NOBODY.code(), operand, Votes.none());
    }
  }

  /**
   * Type 6: a stored script does the work (R76).
   *
   * @param script the script record's id, or its name where the model came from a file; a name is
   *     to be replaced by the id before it is stored
   */
  record ScriptWork(String script) implements Assignment {
    @Override
    public Handlers stored() {
      return new Handlers(ParticipantType.SCRIPT.code(), script, Votes.none());
    }
  }

  /**
   * Type 10: a hook is called; its configuration stays on the state (R77).
   *
   * @param rule a {@link ParticipantRule.Hook}, or the {@link ParticipantRule.Unreadable} text of
   *     one, which counts as a failed call (R174)
   */
  record HookWork(ParticipantRule rule) implements Assignment {
    /** What is stored in place of the configuration (B.12). */
    static final String HIDDEN = "***";

    @Override
    public Handlers stored() {
      return new Handlers(ParticipantType.HOOK.code(), HIDDEN, Votes.none());
    }
  }
}
