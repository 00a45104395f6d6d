package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.script.worker.Answer;
import io.github.gavia.script.worker.Request;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What a worker process is given, seen from inside such a process. */
class WorkerCommandTest {
  private final ScriptProperties properties =
      new ScriptProperties(DataSize.ofMegabytes(64), Duration.ofSeconds(30));
  private WorkerFiles files;

  @BeforeEach
  void laysTheFiles() throws Exception {
    files = WorkerFiles.lay();
  }

  @AfterEach
  void removesTheFiles() {
    files.delete();
  }

  /** Stands in for the worker and tells what it finds. */
  static final class Witness {
    public static void main(String[] arguments) {
      System.getenv().keySet().forEach(name -> System.out.println("env " + name));
      System.getProperties()
          .stringPropertyNames()
          .forEach(name -> System.out.println("property " + name));
      System.out.println("heap " + Runtime.getRuntime().maxMemory());
      String[] found = new java.io.File("").getAbsoluteFile().list();
      System.out.println("directory " + List.of(found == null ? new String[] {"?"} : found));
    }
  }

  private List<String> testimony() throws Exception {
    ProcessBuilder builder = WorkerCommand.of(properties, files);
    List<String> command = new ArrayList<>(builder.command());
    int main = command.indexOf("io.github.gavia.script.worker.ScriptWorker");
    command.set(main, Witness.class.getName());
    command.set(main - 1, location(Witness.class).toString());
    Process process = builder.command(command).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output.lines().toList();
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> named(List<String> testimony, String kind) {
    return testimony.stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1))
        .toList();
  }

  @Test
  void handsOnNoVariableButTheFewAJvmNeeds() throws Exception {
    Set<String> ours = System.getenv().keySet();
    assertThat(ours).contains("PATH");

    List<String> seen = named(testimony(), "env");

    assertThat(seen.stream().filter(ours::contains).toList())
        .isSubsetOf("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");
    assertThat(seen).doesNotContain("PATH", "HOME");
  }

  @Test
  void handsOnNoSettingOfTheService() throws Exception {
    System.setProperty("gavia.test.secret", "swordfish");
    try {
      assertThat(named(testimony(), "property"))
          .isNotEmpty()
          .noneMatch(name -> name.startsWith("gavia.") || name.startsWith("spring."));
    } finally {
      System.clearProperty("gavia.test.secret");
    }
  }

  @Test
  void boundsTheHeapAndStartsInAnEmptyDirectory() throws Exception {
    List<String> testimony = testimony();

    assertThat(Long.parseLong(named(testimony, "heap").get(0)))
        .isLessThanOrEqualTo(64L * 1024 * 1024);
    assertThat(named(testimony, "directory")).containsExactly("[]");
  }

  @Test
  void putsOnlyGroovyAndTheWorkerOnTheClassPath() throws Exception {
    List<String> entries =
        Stream.of(files.classPath().split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();

    assertThat(entries).hasSize(4).first().isEqualTo("classes");
    assertThat(entries.subList(1, 4)).allMatch(name -> name.startsWith("groovy"));
    assertThat(files.directory().resolve("classes/io/github/gavia/script/worker")).exists();
    assertThat(files.directory().resolve("classes/io/github/gavia/script/WorkerPool.class"))
        .doesNotExist();
  }

  @Test
  void workerEndsAndCleansUpWhenTheServiceIsGone() throws Exception {
    Process worker = WorkerCommand.of(properties, files).start();
    try (DataInputStream answers = new DataInputStream(worker.getInputStream());
        DataOutputStream requests = new DataOutputStream(worker.getOutputStream())) {
      assertThat(Answer.read(answers).accepted()).isTrue();
      new Request.Run("loop", "while (true) { }", 1, "loonrobot", "{}").write(requests);
    }

    assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(files.directory()).doesNotExist();
  }
}
