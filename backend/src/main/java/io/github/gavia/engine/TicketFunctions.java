package io.github.gavia.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.common.engine.api.delegate.FlowableMultiFunctionDelegate;
import org.flowable.engine.delegate.DelegateExecution;

/**
 * The functions that executable processes call, and the expressions that call them. Their arguments
 * are {@code execution}, which costs no look-up, and element ids as literals; any other name would
 * make the engine read its variables. The engine wants static methods: what they answer from is the
 * {@link Move} of the running command.
 */
public final class TicketFunctions implements FlowableMultiFunctionDelegate {

  private static final String PREFIX = "ticket";

  TicketFunctions() {}

  /** Whether a rule's flow is taken. */
  public static boolean takes(DelegateExecution execution, String flow) {
    return Move.current().takes(execution, flow);
  }

  /** Whether one exit among several of a state is taken. */
  public static boolean chosen(DelegateExecution execution, String flow, String buttons) {
    return Move.current().chosen(execution, flow, List.of(buttons.split(" ", -1)), false);
  }

  /** Whether the only exit of a state is taken. */
  public static boolean only(DelegateExecution execution, String flow, String buttons) {
    return Move.current().chosen(execution, flow, List.of(buttons.split(" ", -1)), true);
  }

  /** Whether a timer's flow is taken before its time. */
  public static boolean byHand(DelegateExecution execution, String flow) {
    return Move.current().byHand(execution, flow);
  }

  /** Whether a body is entered in the ordinary way. */
  public static boolean begins(DelegateExecution execution) {
    return Move.current().begins(execution);
  }

  /** Whether a body is entered on the way to one of these elements; the first is the next. */
  public static boolean jumps(DelegateExecution execution, String targets) {
    return Move.current().jumps(execution, List.of(targets.split(" ", -1)));
  }

  /** Refuses. */
  public static boolean nowhere(DelegateExecution execution) {
    throw Move.current().nowhere(execution);
  }

  /** How many instances a call activity starts. */
  public static int children(DelegateExecution execution, String node) {
    return Move.current().children(execution, node);
  }

  /** The definition of the next instance a call activity starts. */
  public static String calledDefinition(DelegateExecution execution, String node) {
    return Move.current().callNext(execution, node).definition();
  }

  /** The ticket of the instance that a call activity is starting. */
  public static String calledTicket(DelegateExecution execution) {
    return Long.toString(Move.current().called(execution).ticketId());
  }

  static String takes(String flow) {
    return call("takes", quoted(flow));
  }

  static String chosen(String flow, Collection<String> buttons) {
    return call("chosen", quoted(flow), quoted(String.join(" ", buttons)));
  }

  static String only(String flow, Collection<String> buttons) {
    return call("only", quoted(flow), quoted(String.join(" ", buttons)));
  }

  static String byHand(String flow) {
    return call("byHand", quoted(flow));
  }

  static String begins() {
    return call("begins");
  }

  static String jumps(Collection<String> targets) {
    return call("jumps", quoted(String.join(" ", targets)));
  }

  static String nowhere() {
    return call("nowhere");
  }

  static String children(String node) {
    return call("children", quoted(node));
  }

  static String calledDefinition(String node) {
    return call("calledDefinition", quoted(node));
  }

  static String calledTicket() {
    return call("calledTicket");
  }

  /** Element ids are NCNames ({@link FreshIds}), so nothing in them ends a literal. */
  private static String quoted(String text) {
    return ",'" + text + "'";
  }

  private static String call(String function, String... quoted) {
    return "${" + PREFIX + ":" + function + "(execution" + String.join("", quoted) + ")}";
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Collection<String> localNames() {
    return functions().map(Method::getName).toList();
  }

  @Override
  public Method functionMethod(String prefix, String localName) throws NoSuchMethodException {
    return functions()
        .filter(method -> method.getName().equals(localName))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(prefix + ":" + localName));
  }

  private static Stream<Method> functions() {
    return Arrays.stream(TicketFunctions.class.getMethods())
        .filter(method -> method.getParameterCount() > 0)
        .filter(method -> method.getParameterTypes()[0] == DelegateExecution.class);
  }
}
