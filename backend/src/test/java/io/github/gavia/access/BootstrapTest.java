package io.github.gavia.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.directory.Applications;
import io.github.gavia.directory.Departments;
import io.github.gavia.directory.Roles;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What an empty database begins with. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class BootstrapTest {

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void makesTheAdministratorAndApplicationItIsTold(CapturedOutput output) {
    try (var context =
        start(
            "gavia.bootstrap.admin.password=admin-pass-1",
            "gavia.bootstrap.admin.email=admin@example.com",
            "gavia.bootstrap.admin.phone=13800000000",
            "gavia.bootstrap.app.name=ops",
            "gavia.bootstrap.app.token=oracle-app-token",
            "gavia.bootstrap.app.ticket-sn-prefix=ops")) {
      User admin = context.getBean(Users.class).byUsername("admin").orElseThrow();
      assertThat(admin.superAdministrator()).isTrue();
      assertThat(admin.alias()).isEqualTo("Admin");
      assertThat(admin.email()).isEqualTo("admin@example.com");
      assertThat(admin.creator()).isEqualTo("admin");
      assertThat(context.getBean(Login.class).login("admin", "admin-pass-1")).isPresent();
      var ops = context.getBean(Applications.class).byName("ops").orElseThrow();
      assertThat(ops.token()).isEqualTo("oracle-app-token");
      assertThat(ops.ticketSnPrefix()).isEqualTo("ops");
      assertThat(output).doesNotContain("shown once", "admin-pass-1", "oracle-app-token");
    }
  }

  @Test
  void leavesADatabaseAloneThatHasPeople(CapturedOutput output) {
    start("gavia.bootstrap.admin.password=first-pass").close();

    try (var context =
        start(
            "gavia.demo=true",
            "gavia.bootstrap.admin.username=other",
            "gavia.bootstrap.admin.password=second-pass",
            "gavia.bootstrap.app.name=ops",
            "gavia.bootstrap.app.token=t")) {
      assertThat(context.getBean(Users.class).byUsername("other")).isEmpty();
      assertThat(context.getBean(Users.class).byUsername("alice")).isEmpty();
      assertThat(context.getBean(Applications.class).byName("ops")).isEmpty();
      assertThat(context.getBean(Login.class).login("admin", "first-pass")).isPresent();
    }
    assertThat(output).doesNotContain("shown once");
  }

  @Test
  void makesDemoPeopleAndShowsTheirSecretsOnce(CapturedOutput output) {
    try (var context = start("gavia.demo=true")) {
      Departments departments = context.getBean(Departments.class);
      int company = departments.byName("总公司").get(0).id();
      assertThat(departments.members(List.of(company)))
          .containsExactly(
              "alice", "bob", "tom", "helen", "frank", "lucy", "oscar", "olivia", "grace");
      assertThat(departments.leadersOf("alice")).contains(List.of("tom"));
      assertThat(context.getBean(Roles.class).membersByName(List.of("dba")))
          .containsExactly("oscar", "olivia");

      Login login = context.getBean(Login.class);
      assertThat(login.login("admin", shown(output, "Admin password"))).isPresent();
      assertThat(login.login("alice", shown(output, "Demo users' password"))).isPresent();
      assertThat(context.getBean(Applications.class).byName("demo").orElseThrow().token())
          .isEqualTo(shown(output, "Demo application's token"));
    }
  }

  @Test
  void givesTheDemoApplicationTheTokenItIsTold(CapturedOutput output) {
    try (var context = start("gavia.demo=true", "gavia.demo-token=known-token")) {
      assertThat(context.getBean(Applications.class).byName("demo").orElseThrow().token())
          .isEqualTo("known-token");
      assertThat(output).doesNotContain("known-token");
    }
  }

  @Test
  void keepsTheSigningSecretItMade() {
    String token;
    try (var context = start()) {
      token = context.getBean(JsonWebTokens.class).issue(Map.of("username", "admin"), "stamp");
    }
    try (var context = start()) {
      assertThat(context.getBean(JsonWebTokens.class).verify(token))
          .isEqualTo(new JsonWebTokens.Valid("admin", "stamp"));
    }
  }

  private static String shown(CapturedOutput output, String what) {
    Matcher line =
        Pattern.compile(
                "^" + Pattern.quote(what) + " \\(shown once\\): (\\S{20,})$", Pattern.MULTILINE)
            .matcher(output.getOut());
    assertThat(line.find()).as(what).isTrue();
    String secret = line.group(1);
    assertThat(line.find()).as(what + " again").isFalse();
    return secret;
  }

  private ConfigurableApplicationContext start(String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=0");
    arguments.add("--spring.datasource.url=" + database.url());
    arguments.add("--spring.datasource.username=" + database.username());
    arguments.add("--spring.datasource.password=" + database.password());
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new SpringApplicationBuilder(NarrowContext.class).run(arguments.toArray(String[]::new));
  }
}
