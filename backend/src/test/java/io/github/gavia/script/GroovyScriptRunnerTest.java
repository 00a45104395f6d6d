package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome;
import io.github.gavia.ticket.ScriptOutcome.Failed;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroovyScriptRunnerTest {
  private static final String TICKET =
      """
      {"title": "假期 – Ångström 🦆", "days": 3, "price": 1.50, "remark": null,
       "items": [1, 2], "applicant": {"name": "Lin"}}""";

  private final GroovyScriptRunner runner = runner(Duration.ofSeconds(30));

  private static GroovyScriptRunner runner(Duration timeout) {
    return new GroovyScriptRunner(new ScriptProperties(DataSize.ofMegabytes(64), timeout));
  }

  @BeforeAll
  void startsAWorker() {
    assertThat(run("print 1")).isEqualTo(new Succeeded("1"));
  }

  @AfterAll
  void stopsTheWorkers() {
    runner.destroy();
  }

  private ScriptOutcome run(String source) {
    return runner.run("leave.groovy", source, new ScriptInputs(42, "lin_retry", TICKET));
  }

  private static String message(ScriptOutcome outcome) {
    assertThat(outcome).isInstanceOf(Failed.class);
    return ((Failed) outcome).message();
  }

  @Test // R162
  void givesTheScriptItsTwoInputs() {
    assertThat(run("println ticket_id\nprintln action_from"))
        .isEqualTo(new Succeeded("42\nlin_retry\n"));
  }

  @Test
  void givesTheScriptTheTicketsValues() {
    assertThat(
            run(
                """
                print "${ticket.title}|${(ticket.days as int) + 1}|${ticket['price']}|$ticket.remark"
                List items = (List) ticket.items
                Map applicant = (Map) ticket.applicant
                print "|${items[1]}|$applicant.name"
                """))
        .isEqualTo(new Succeeded("假期 – Ångström 🦆|4|1.50|null|2|Lin"));
  }

  @Test
  void refusesToChangeTheTicketsValues() {
    assertThat(message(run("ticket.days = 9"))).contains("UnsupportedOperationException", "line 1");
    assertThat(message(run("((List) ticket.items) << 9"))).contains("line 1");
  }

  @Test // R163
  void collectsEverythingPrinted() {
    assertThat(
            run(
                """
                print 'a'
                println 'b'
                println()
                printf '%d-%s%n', 1, 'x'
                printf '%05d', 7
                out.println 'c'
                out.print([1, 'z'])
                [1, 2].each { print it }
                """))
        .isEqualTo(new Succeeded("ab\n\n1-x\n00007c\n[1, z]12"));
  }

  @Test
  void keepsTheFirstTenThousandCharacters() {
    ScriptOutcome outcome = run("for (i in 1..3000) println 'abcdefghi'");

    assertThat(outcome).isEqualTo(new Succeeded("abcdefghi\n".repeat(1000)));
  }

  @Test
  void doesNotCutASurrogatePair() {
    assertThat(run("print 'x'.padLeft(9999, 'x'); print '🦆'"))
        .isEqualTo(new Succeeded("x".repeat(9999)));
  }

  @Test // R164
  void failsWithTheErrorsTextAndLine() {
    assertThat(run("println 1\nthrow new Exception('假期 no budget')"))
        .isEqualTo(new Failed("假期 no budget (leave.groovy, line 2)"));
    assertThat(run("\nInteger.parseInt('x')"))
        .isEqualTo(
            new Failed("NumberFormatException: For input string: \"x\" (leave.groovy, line 2)"));
    assertThat(run("assert (ticket.days as int) > 5 : 'too short'"))
        .isEqualTo(new Failed("too short (leave.groovy, line 1)"));
    assertThat(run("[1].each {\n  throw new IllegalStateException()\n}"))
        .isEqualTo(new Failed("IllegalStateException (leave.groovy, line 2)"));
  }

  @Test
  void failsWithoutAStackTraceOfTheService() {
    assertThat(message(run("throw new IllegalStateException('x')")))
        .doesNotContain("\tat ", "io.github.gavia");
  }

  @Test
  void failsOnEndlessRecursionAndGoesOn() {
    assertThat(message(run("int f(int n) { return f(n + 1) }\nprintln f(0)")))
        .contains("StackOverflowError");
    assertThat(run("print 2")).isEqualTo(new Succeeded("2"));
  }

  @Test
  void failsOnWhatIsNotAScript() {
    assertThat(message(run("def ("))).contains("leave.groovy: line 1, column");
    assertThat(message(run("[".repeat(500)))).isNotBlank();
    assertThat(run("print 2")).isEqualTo(new Succeeded("2"));
  }

  @Test
  void stopsAScriptWhoseTimeIsUpAndRunsTheNext() {
    GroovyScriptRunner impatient = runner(Duration.ofSeconds(2));
    try {
      ScriptInputs inputs = new ScriptInputs(1, "loonrobot", "{}");

      assertThat(message(impatient.run("loop.groovy", "while (true) { }", inputs)))
          .contains("stopped after 2000 ms", "gavia.script.timeout", "loop.groovy");
      assertThat(
              message(
                  impatient.run(
                      "regex.groovy",
                      "print(('a' * 40 + '!') ==~ /(a|aa)+\\\\1(a+)+b?(a+)+$/)\nwhile (true) { }",
                      inputs)))
          .contains("stopped after");
      assertThat(impatient.run("next.groovy", "print 1", inputs)).isEqualTo(new Succeeded("1"));
    } finally {
      impatient.destroy();
    }
  }

  @Test
  void stopsAScriptThatNeedsTooMuchMemoryAndRunsTheNext() {
    String hoard = "List all = []\nwhile (true) { all << 'x'.padLeft(100000, 'y') }";

    assertThat(message(run(hoard)))
        .contains("more memory than 64 MB", "gavia.script.heap", "leave.groovy");
    assertThat(message(run("def a = new long[Integer.MAX_VALUE - 8]"))).contains("more memory");
    assertThat(run("print 1")).isEqualTo(new Succeeded("1"));
  }

  @Test
  void worksWithTheSmallestHeap() {
    GroovyScriptRunner small =
        new GroovyScriptRunner(
            new ScriptProperties(DataSize.ofMegabytes(32), Duration.ofSeconds(30)));
    try {
      ScriptInputs inputs = new ScriptInputs(1, "loonrobot", TICKET);

      for (int i = 0; i < 20; i++) {
        assertThat(small.run("a.groovy", "print([3, 1].sort().collect { it + 1 })", inputs))
            .isEqualTo(new Succeeded("[2, 4]"));
      }
    } finally {
      small.destroy();
    }
  }

  @Test
  void refusesAScriptThatIsTooLong() {
    String megabyte = "//" + "x".repeat(1024 * 1024);

    assertThat(message(run(megabyte))).contains("at most 64 kB", "leave.groovy");
    assertThat(runner.check("leave.groovy", megabyte)).singleElement().asString().contains("64 kB");
    assertThat(run("//" + "x".repeat(64 * 1024 - 2))).isEqualTo(new Succeeded(""));
  }

  @Test
  void refusesTicketValuesThatAreTooLong() {
    String json = "{\"a\": \"" + "x".repeat(1024 * 1024) + "\"}";

    assertThat(message(runner.run("a.groovy", "print 1", new ScriptInputs(1, "x", json))))
        .contains("at most 1 MB");
  }

  @Test
  void saysWhenTheTicketsValuesAreNoJsonObject() {
    for (String json : List.of("", "[1]", "{\"a\"", "nonsense")) {
      assertThat(message(runner.run("a.groovy", "print 1", new ScriptInputs(1, "x", json))))
          .isNotBlank()
          .contains("a.groovy");
    }
  }

  @Test
  void serves20CallersAtOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try {
      List<Future<ScriptOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ScriptInputs inputs = new ScriptInputs(i, "loonrobot", "{\"n\": " + i + "}");
        outcomes.add(
            callers.submit(() -> runner.run("n", "print \"$ticket_id $ticket.n\"", inputs)));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(outcomes.get(i).get()).isEqualTo(new Succeeded(i + " " + i));
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void keepsNothingFromOneScriptToTheNext() {
    assertThat(run("int helper() { 5 }\nprint helper()")).isEqualTo(new Succeeded("5"));

    assertThat(message(run("print helper()"))).contains("helper");
  }

  @Test
  void acceptsAScriptThatMayBeStored() {
    assertThat(runner.check("leave.groovy", "println ticket.title")).isEmpty();
    assertThat(runner.check("empty.groovy", "")).isEmpty();
  }

  @Test
  void checksWithoutRunning() {
    assertThat(runner.check("loop.groovy", "while (true) { }\nthrow new Exception()")).isEmpty();
  }

  @Test
  void checkNamesLineAndColumn() {
    assertThat(runner.check("leave.groovy", "def a = 1\ndef b = System.getenv()"))
        .contains(
            "leave.groovy: line 2, column 9: method java.lang.System.getenv is not available to"
                + " scripts");
    assertThat(runner.check("leave.groovy", "println 1\nprintln (((2)"))
        .singleElement()
        .asString()
        .startsWith("leave.groovy: line 2, column ");
    assertThat(runner.check("leave.groovy", "println ticket.days + 1"))
        .singleElement()
        .asString()
        .startsWith("leave.groovy: line 1, column 9: ")
        .endsWith("Values of the ticket need their type first, as in (ticket.days as int) + 1.");
  }

  @Test
  void refusesWorkAfterTheServiceStopped() {
    GroovyScriptRunner stopped = runner(Duration.ofSeconds(30));
    stopped.destroy();

    assertThat(message(stopped.run("a.groovy", "print 1", new ScriptInputs(1, "x", "{}"))))
        .isEqualTo("the script was stopped with the service (a.groovy)");
  }
}
