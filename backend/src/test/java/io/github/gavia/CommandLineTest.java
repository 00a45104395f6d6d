package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code check} in a process of its own. */
class CommandLineTest {

  private static final Path CORPUS = Path.of("src/test/resources/bpmn-corpus").toAbsolutePath();
  private static final Path SAMPLE = Path.of("../bpmn-samples/leave.bpmn").toAbsolutePath();

  @TempDir private Path temporary;

  private record Ended(int code, String out, String err) {}

  /** Runs in an empty directory, so that a database would be seen. */
  private Ended run(byte[] input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", classPath()));
    command.add(GaviaApplication.class.getName());
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out.txt");
    Path err = temporary.resolve("err.txt");
    Path directory = Files.createDirectories(temporary.resolve("empty"));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(directory).isEmptyDirectory();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String corpus(String name) {
    return CORPUS.resolve(name).toString();
  }

  @Test
  void tellsWhatImportingWouldSay() throws Exception {
    Ended ended =
        run(new byte[0], "check", corpus("01-miwg-A.1.0.bpmn"), SAMPLE.toString(), "--lang=en");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("01-miwg-A.1.0.bpmn:")
        .containsPattern(": F NOT_EXECUTABLE: \\w")
        .contains("leave.bpmn: can be imported and published");
  }

  @Test
  void endsWithOneWhenAFileIsRefused() throws Exception {
    Ended ended =
        run(
            new byte[0],
            "check",
            corpus("16-own-sec-xxe-entity-in-attribute.bpmn"),
            "--lang=zh",
            "--format=json");

    assertThat(ended.code()).isEqualTo(1);
    JsonNode file = new JsonMapper().readTree(ended.out()).path("files").path(0);
    assertThat(file.path("refused").asBoolean()).isTrue();
    assertThat(file.path("publishable").asBoolean()).isFalse();
    JsonNode found = file.path("diagnostics").path(0);
    assertThat(found.path("severity").asString()).isEqualTo("E");
    assertThat(found.path("code").asString()).isEqualTo("XML_DOCTYPE");
    assertThat(found.path("message").asString()).startsWith("文件带有 DOCTYPE");
  }

  @Test
  void readsStandardInput() throws Exception {
    Ended ended = run(Files.readAllBytes(SAMPLE), "check", "-", "--lang=en");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo("-: can be imported and published\n");
  }

  @Test
  void endsWithTwoWhenItIsNotUsedWell() throws Exception {
    assertThat(run(new byte[0], "check").code()).isEqualTo(2);
    assertThat(run(new byte[0], "check", "--format=pdf", "x").err()).contains("pdf", "Usage:");
    Ended missing = run(new byte[0], "check", "nowhere.bpmn");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .contains("nowhere.bpmn: there is no such file")
        .doesNotContain("\tat ");
  }
}
