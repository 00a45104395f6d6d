package io.github.gavia.api.cli;

import io.github.gavia.api.ReportJson;
import io.github.gavia.api.cli.CheckArguments.UsageException;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportFile;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check FILE… [--format=text|json] [--lang=zh|en]}: what importing BPMN files would say.
 * Exits with 0, with 1 when a file would be refused, with 2 when the command or a file cannot be
 * read.
 */
public final class CheckCommand {

  /** Its name as the first argument. */
  public static final String NAME = "check";

  private static final String USAGE =
      "Usage: java -jar gavia.jar check FILE... [--format=text|json] [--lang=zh|en]\n"
          + "       A FILE of - is standard input.";
  private static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final int REFUSED = 1;
  private static final int UNUSABLE = 2;

  private final ImportFile imports;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * Reads and writes these streams.
   *
   * @param imports how files are read
   */
  public CheckCommand(ImportFile imports, InputStream in, PrintStream out, PrintStream err) {
    this.imports = imports;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** A file and what was found in it. */
  private record Checked(String file, Imported imported) {

    boolean publishable() {
      return !imported.processes().isEmpty()
          && imported.processes().stream()
              .map(ImportedProcess::id)
              .allMatch(imported.report()::publishable);
    }
  }

  /** A file in JSON. */
  record FileJson(
      String file,
      boolean refused,
      boolean publishable,
      List<ReportJson.Line> diagnostics,
      List<ReportJson.Question> questions) {}

  /** All files in JSON. */
  record ReportsJson(List<FileJson> files) {}

  /**
   * Runs the command.
   *
   * @param arguments without the command's name
   * @return the exit code
   */
  public int run(List<String> arguments, Locale machine) {
    CheckArguments wanted;
    try {
      wanted = CheckArguments.of(arguments, machine);
    } catch (UsageException e) {
      err.println(e.getMessage() + ".\n" + USAGE);
      return UNUSABLE;
    }
    List<Checked> checked = new ArrayList<>();
    for (String file : wanted.files()) {
      try {
        checked.add(new Checked(file, imports.read(content(file), Answers.NONE)));
      } catch (NoSuchFileException e) {
        err.println(file + ": there is no such file.");
        return UNUSABLE;
      } catch (IOException | RuntimeException e) {
        err.println(file + ": it cannot be read (" + e.getClass().getSimpleName() + ").");
        return UNUSABLE;
      }
    }
    if (wanted.json()) {
      printJson(checked, wanted.locale());
    } else {
      checked.forEach(file -> printText(file, wanted.locale()));
    }
    out.flush();
    return checked.stream().anyMatch(c -> c.imported().report().refused()) ? REFUSED : 0;
  }

  /** One byte more than allowed is enough to say that a file is too large. */
  private byte[] content(String file) throws IOException {
    if (file.equals("-")) {
      return in.readNBytes(MOST_BYTES + 1);
    }
    try (InputStream content = Files.newInputStream(Path.of(file))) {
      return content.readNBytes(MOST_BYTES + 1);
    }
  }

  private void printJson(List<Checked> checked, Locale locale) {
    List<FileJson> files =
        checked.stream()
            .map(
                c ->
                    new FileJson(
                        c.file(),
                        c.imported().report().refused(),
                        c.publishable(),
                        ReportJson.lines(c.imported().report(), locale),
                        ReportJson.questions(c.imported().report(), locale)))
            .toList();
    out.println(new JsonMapper().writeValueAsString(new ReportsJson(files)));
  }

  /** Each line as compilers write theirs. */
  private void printText(Checked checked, Locale locale) {
    for (ReportJson.Line line : ReportJson.lines(checked.imported().report(), locale)) {
      String place =
          line.diagnostic().line() == 0
              ? checked.file()
              : checked.file() + ":" + line.diagnostic().line();
      out.println(
          place
              + ": "
              + line.diagnostic().severity()
              + " "
              + line.diagnostic().code()
              + ": "
              + printable(line.diagnostic().message()));
    }
    out.println(checked.file() + ": " + verdict(checked, locale));
  }

  /** A file's own words may not move the cursor. */
  private static String printable(String message) {
    return message.replaceAll("\\p{Cntrl}", " ");
  }

  private static String verdict(Checked checked, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    if (checked.imported().report().refused()) {
      return chinese ? "不能导入" : "refused";
    } else if (checked.publishable()) {
      return chinese ? "可以导入并发布" : "can be imported and published";
    }
    int open = checked.imported().report().open().size();
    return chinese
        ? "可以导入；发布前还有 " + open + " 个问题要回答，或有错误要改"
        : "can be imported; before publishing " + open + " questions are open or faults to mend";
  }
}
