package io.github.gavia.script.worker;

import groovy.json.JsonException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** Main class of the worker process: answers requests until standard input ends. */
public final class ScriptWorker {
  private final ScriptCompiler compiler = new ScriptCompiler();

  private ScriptWorker() {}

  /**
   * Serves one service over standard input and output; the first answer says that the worker is
   * ready.
   *
   * @param arguments the directory of this worker's own files, removed when the service is gone
   */
  public static void main(String[] arguments) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // Whatever a library prints must not reach the channel.
    System.setOut(System.err);
    ScriptWorker worker = new ScriptWorker();
    worker.warmUp();
    new Answer(true, List.of()).write(out);
    worker.serve(in, out, Path.of(arguments[0]));
  }

  /**
   * The compiler's first use takes most of a second: better before the first request. A worker
   * whose allow-list does not hold must not serve.
   */
  private void warmUp() {
    boolean runs = answer(new Request.Run("start", "print ticket.size()", 0, "", "{}")).accepted();
    boolean refuses = !answer(new Request.Check("start", "System.nanoTime()")).accepted();
    if (!runs || !refuses) {
      throw new IllegalStateException("the allow-list does not work");
    }
  }

  private void serve(DataInputStream in, DataOutputStream out, Path directory) throws IOException {
    while (true) {
      Request request;
      try {
        request = Request.read(in);
      } catch (IOException e) {
        // The service is gone, maybe killed; a script may still be running on its thread.
        delete(directory);
        Runtime.getRuntime().halt(0);
        return;
      }
      start(request, out);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("temporary files remain in " + directory);
    }
  }

  /** The reading thread stays free, so that it sees the service go while a script runs. */
  private void start(Request request, DataOutputStream out) {
    Thread thread =
        new Thread(
            () -> {
              try {
                answer(request).write(out);
              } catch (IOException e) {
                Runtime.getRuntime().halt(1);
              }
            },
            "script");
    thread.start();
  }

  private Answer answer(Request request) {
    try {
      CompiledScript script = compiler.compile(request.source());
      return request instanceof Request.Run run ? run(script, run) : new Answer(true, List.of());
    } catch (ScriptCompiler.Refused e) {
      return new Answer(
          false,
          e.messages().stream().map(text -> Printed.cut(request.name() + ": " + text)).toList());
    } catch (StackOverflowError e) {
      return Answer.refused("the script is nested too deeply (" + request.name() + ")");
    } catch (Throwable e) {
      return Answer.refused(Printed.cut(ScriptError.describe(request.name(), e)));
    }
  }

  private static Answer run(CompiledScript script, Request.Run run) {
    Printed printed = new Printed();
    try {
      TicketScript.Inputs inputs =
          new TicketScript.Inputs(
              run.ticketId(), run.actionFrom(), TicketValues.parse(run.ticketJson()), printed);
      script.eval(new SimpleBindings(new HashMap<>(Map.of(TicketScript.INPUTS, inputs))));
      return new Answer(true, List.of(printed.toString()));
    } catch (JsonException e) {
      return Answer.refused("the ticket's values cannot be read (" + run.name() + ")");
    } catch (ScriptException e) {
      return failed(run, e.getCause() == null ? e : e.getCause());
    } catch (Throwable e) {
      return failed(run, e);
    }
  }

  private static Answer failed(Request.Run run, Throwable error) {
    return Answer.refused(Printed.cut(ScriptError.describe(run.name(), error)));
  }
}
