package io.github.gavia.script.worker;

import groovy.lang.Script;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base class of every script. Its getters are the script's variables, which lets the compiler check
 * what a script does with them.
 */
public abstract class TicketScript extends Script {
  static final String INPUTS = "inputs";

  /** What one run hands to its script. */
  record Inputs(
      long ticketId, String actionFrom, Map<String, @Nullable Object> ticket, Printed out) {}

  private Inputs inputs() {
    return (Inputs) getBinding().getVariable(INPUTS);
  }

  /** The variable {@code ticket_id}. */
  @SuppressWarnings("MemberName") // the script's variable is named by the contract (R162)
  public long getTicket_id() {
    return inputs().ticketId();
  }

  /** The variable {@code action_from}. */
  @SuppressWarnings("MemberName") // the script's variable is named by the contract (R162)
  public String getAction_from() {
    return inputs().actionFrom();
  }

  /** The variable {@code ticket}: all base columns and fields, read-only. */
  public Map<String, @Nullable Object> getTicket() {
    return inputs().ticket();
  }

  /** The variable {@code out}. */
  public Printed getOut() {
    return inputs().out();
  }

  @Override
  public void print(@Nullable Object value) {
    getOut().print(value);
  }

  @Override
  public void println(@Nullable Object value) {
    getOut().println(value);
  }

  @Override
  public void println() {
    getOut().println();
  }

  /** A list gives the format's values, anything else is its only value. */
  @Override
  public void printf(String format, @Nullable Object value) {
    if (value instanceof List<?> values) {
      getOut().printf(format, values.toArray());
    } else {
      getOut().printf(format, value);
    }
  }

  @Override
  public void printf(String format, @Nullable Object[] values) {
    getOut().printf(format, values);
  }
}
