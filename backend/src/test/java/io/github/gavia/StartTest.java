package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.access.NarrowContext;
import io.github.gavia.platform.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starting, and refusing to start with a word that helps. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @TempDir private Path temporary;

  @Test
  void keepsItsDataInADirectoryOnlyTheOwnerReads(CapturedOutput output) throws Exception {
    Path data = temporary.resolve("data");
    try (var context = start("gavia.data-dir=" + data)) {
      assertThat(output).contains("Database: H2 in " + data + "; for PostgreSQL set");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
      assertThat(people(context)).isEqualTo(1);
      assertThat(output).containsOnlyOnce("Admin password (shown once): ");
    }

    try (var context = start("gavia.data-dir=" + data)) {
      assertThat(people(context)).isEqualTo(1);
      assertThat(output).containsOnlyOnce("Admin password (shown once): ");
    }
  }

  @Test
  void refusesSettingsNobodyReads(CapturedOutput output) {
    refuses(
        output,
        List.of("gavia.bootstrap.admin.pasword=geheim", "gavia.data-dir=" + temporary),
        "Unknown setting gavia.bootstrap.admin.pasword",
        "the nearest is gavia.bootstrap.admin.password");
    assertThat(output).doesNotContain("geheim");
  }

  @Test
  void refusesAValueItCannotRead(CapturedOutput output) {
    refuses(output, onDatabase("gavia.time-zone=Mars/Base"), "gavia.time-zone", "Mars/Base");
  }

  @Test
  void refusesASecretThatIsTooShort(CapturedOutput output) {
    refuses(
        output,
        onDatabase("gavia.security.jwt-secret=short-one"),
        "gavia.security.jwt-secret has 9 bytes");
    assertThat(output).doesNotContain("short-one");
  }

  @Test
  void refusesHalfAnApplication(CapturedOutput output) {
    refuses(
        output, onDatabase("gavia.bootstrap.app.name=ops"), "gavia.bootstrap.app.token is missing");
  }

  @Test
  void refusesADatabaseThatCannotBeReached(CapturedOutput output) throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    refuses(
        output,
        List.of(
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:" + closed + "/x?password=geheim"),
        "jdbc:postgresql://127.0.0.1:" + closed + "/x cannot be reached",
        "spring.datasource.url");
    assertThat(output).doesNotContain("geheim");
  }

  @Test
  void refusesADirectoryItCannotMake(CapturedOutput output) throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    refuses(
        output,
        List.of("gavia.data-dir=" + file.resolve("data")),
        "gavia.data-dir: the directory " + file.resolve("data") + " cannot hold the database");
  }

  @Test
  void refusesADatabaseAnotherProcessHasOpen(CapturedOutput output) throws Exception {
    try (var context = start("gavia.data-dir=" + temporary)) {
      assertThat(people(context)).isEqualTo(1);
    }
    try (FileChannel file =
            FileChannel.open(temporary.resolve("gavia.mv.db"), StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      refuses(
          output,
          List.of("gavia.data-dir=" + temporary),
          "gavia.data-dir: the database in " + temporary + " is in use by another process");
    }
  }

  @Test
  void refusesADatabaseOfANewerVersion(CapturedOutput output) {
    List<String> database = onDatabase();
    try (var context = start(database.toArray(String[]::new))) {
      context
          .getBean(JdbcClient.class)
          .sql(
              """
              insert into "gavia_schema_history" ("installed_rank", "version", "description",
                "type", "script", "installed_by", "execution_time", "success")
              values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true)""")
          .update();
    }
    refuses(output, database, "upgraded by a newer version of Gavia", "9999");
  }

  @Test
  void refusesAPortThatIsTaken(CapturedOutput output) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refuses(
          output,
          onDatabase("server.port=" + taken.getLocalPort()),
          "server.port: another process listens on port " + taken.getLocalPort());
    }
  }

  private static void refuses(CapturedOutput output, List<String> settings, String... texts) {
    assertThatThrownBy(() -> start(settings.toArray(String[]::new)).close())
        .isInstanceOf(Exception.class);
    assertThat(output).contains("APPLICATION FAILED TO START").contains(texts);
    assertThat(output).doesNotContain("\tat ");
  }

  private static ConfigurableApplicationContext start(String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=127.0.0.1");
    if (Stream.of(settings).noneMatch(s -> s.startsWith("server.port="))) {
      arguments.add("--server.port=0");
    }
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new SpringApplicationBuilder(NarrowContext.class).run(arguments.toArray(String[]::new));
  }

  private static List<String> onDatabase(String... settings) {
    TestDatabase database = TestDatabase.fresh();
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("spring.datasource.url=" + database.url());
    all.add("spring.datasource.username=" + database.username());
    all.add("spring.datasource.password=" + database.password());
    return all;
  }

  private static long people(ConfigurableApplicationContext context) {
    return context
        .getBean(JdbcClient.class)
        .sql("select count(*) from account_user")
        .query(Long.class)
        .single();
  }
}
