package io.github.gavia.participant;

/**
 * How a state's handler is determined, as configured (section B.4). Operands are kept as written,
 * blanks and empty names included: they are read when a ticket arrives (R79), and configuration
 * calls give them back unchanged.
 */
public sealed interface ParticipantRule {

  /** The configured type; {@link Unreadable} keeps the number it claimed. */
  int typeCode();

  /**
   * Types 0 to 5, 7 and 8: nobody, persons, departments, a role, variables, fields of the ticket or
   * of its parent.
   *
   * @param operand comma-separated, see B.4; departments and roles by id or, so that a file can be
   *     carried to another installation, by name
   */
  record People(ParticipantType type, String operand) implements ParticipantRule {
    public People {
      switch (type) {
        case SCRIPT, HOOK, EXTERNAL ->
            throw new IllegalArgumentException(type + " is no people rule");
        default -> {}
      }
    }

    @Override
    public int typeCode() {
      return type.code();
    }
  }

  /**
   * Type 6: a stored script does the work.
   *
   * @param script the script record's id or its name
   */
  record Script(String script) implements ParticipantRule {
    @Override
    public int typeCode() {
      return ParticipantType.SCRIPT.code();
    }
  }

  /**
   * Type 10: a hook is called (R168).
   *
   * @param token secret that signs the call; never shown to those who may not edit the workflow
   * @param waitForCallBack whether the ticket waits for the call-back (R173)
   * @param extraInfo JSON text added to the body, empty for none
   * @param redeliveries how often a failed call is repeated, 0 for never, which is the contract's
   *     behaviour, to {@link #MOST_REDELIVERIES} (R190)
   * @param other JSON object text with what else was configured; kept, never consulted
   */
  record Hook(
      String url,
      String token,
      boolean waitForCallBack,
      String extraInfo,
      int redeliveries,
      String other)
      implements ParticipantRule {

    /** The last of them comes about half a day after the first failure. */
    public static final int MOST_REDELIVERIES = 10;

    /** A hook that is called once. */
    public Hook(String url, String token, boolean waitForCallBack, String extraInfo) {
      this(url, token, waitForCallBack, extraInfo, 0);
    }

    /** A hook and nothing else. */
    public Hook(
        String url, String token, boolean waitForCallBack, String extraInfo, int redeliveries) {
      this(url, token, waitForCallBack, extraInfo, redeliveries, "{}");
    }

    /** The same hook, repeated that often when it fails. */
    public Hook withRedeliveries(int times) {
      return new Hook(url, token, waitForCallBack, extraInfo, times, other);
    }

    @Override
    public int typeCode() {
      return ParticipantType.HOOK.code();
    }

    @Override
    public String toString() {
      return "Hook[url=" + url + ", waitForCallBack=" + waitForCallBack + "]";
    }
  }

  /**
   * Type 11: the handlers are asked from another system (C.24).
   *
   * @param token secret that signs the call
   * @param extraInfo JSON text added to the body, empty for none
   * @param other JSON object text with what else was configured; kept, never consulted
   */
  record External(String url, String token, String extraInfo, String other)
      implements ParticipantRule {

    /** A look-up and nothing else. */
    public External(String url, String token, String extraInfo) {
      this(url, token, extraInfo, "{}");
    }

    @Override
    public int typeCode() {
      return ParticipantType.EXTERNAL.code();
    }

    @Override
    public String toString() {
      return "External[url=" + url + "]";
    }
  }

  /**
   * A configuration that was accepted as it came (R55) but cannot be read: an unknown type, or a
   * hook whose text is no JSON object. It fails when a ticket meets it (R174).
   */
  record Unreadable(int typeCode, String operand) implements ParticipantRule {}
}
