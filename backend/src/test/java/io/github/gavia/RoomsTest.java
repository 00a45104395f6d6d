package io.github.gavia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The walls of the house as {@code docs/architecture.md} draws them. */
class RoomsTest {

  private static final String HOUSE = "io.github.gavia";

  /** What each room may know of the others; everything else is forbidden. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("rule", Set.of()),
          Map.entry("form", Set.of()),
          Map.entry("participant", Set.of()),
          Map.entry("directory", Set.of("platform")),
          Map.entry("outbox", Set.of("platform")),
          Map.entry("upload", Set.of("platform")),
          Map.entry("access", Set.of("directory", "platform")),
          Map.entry("workflow", Set.of("access", "form", "participant", "platform", "rule")),
          Map.entry(
              "ticket",
              Set.of(
                  "access",
                  "directory",
                  "form",
                  "outbox",
                  "participant",
                  "platform",
                  "rule",
                  "workflow")),
          Map.entry("query", Set.of("access", "platform", "ticket", "workflow")),
          Map.entry("bpmn", Set.of("form", "participant", "workflow")),
          Map.entry("engine", Set.of("platform", "ticket", "workflow")),
          Map.entry("hook", Set.of("platform", "ticket")),
          Map.entry("script", Set.of("platform", "ticket")),
          Map.entry(
              "simulation",
              Set.of("directory", "form", "participant", "platform", "rule", "ticket", "workflow")),
          Map.entry("demo", Set.of("access", "platform", "workflow")),
          Map.entry(
              "api",
              Set.of(
                  "access",
                  "directory",
                  "form",
                  "participant",
                  "platform",
                  "query",
                  "rule",
                  "simulation",
                  "ticket",
                  "upload",
                  "workflow")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  @Test
  void roomsKnowOnlyWhatTheyMay() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String room = room(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String other = room(dependency.getTargetClass());
        if (!room.isEmpty() && !other.isEmpty() && !other.equals(room)) {
          known.computeIfAbsent(room, r -> new TreeSet<>()).add(other);
        }
      }
    }
    assertThat(known.keySet()).isSubsetOf(MAY_KNOW.keySet());
    known.forEach(
        (room, others) -> assertThat(others).as("room " + room).isSubsetOf(MAY_KNOW.get(room)));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(HOUSE + ".")) {
      return "";
    }
    String rest = name.substring(HOUSE.length() + 1);
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  @Test
  void noRoomsKnowEachOtherInACircle() {
    slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheEngineRoomKnowsFlowable() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.flowable..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDoorsAndAccessKnowHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(HOUSE + ".api..", HOUSE + ".access..", HOUSE + ".platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
        .check(CLASSES);
  }

  @Test
  void theWorkflowModelStandsOnNoLibrary() {
    classes()
        .that()
        .resideInAPackage(HOUSE + ".workflow.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            HOUSE + ".workflow.model..",
            HOUSE + ".form..",
            HOUSE + ".participant..")
        .check(CLASSES);
  }

  @Test
  void rulesKnowNeitherReflectionNorInputAndOutput() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.lang.reflect..",
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.sql..",
            "javax..",
            "org.springframework..")
        .check(CLASSES);
  }

  @Test
  void theDoorsHoldNoSql() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .check(CLASSES);
  }
}
