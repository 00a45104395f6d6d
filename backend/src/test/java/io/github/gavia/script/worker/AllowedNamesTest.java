package io.github.gavia.script.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedNamesTest {
  private static boolean exists(String name) {
    try {
      Class.forName(name, false, AllowedNamesTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void everyClassExists() {
    assertThat(AllowedNames.TYPES).allMatch(AllowedNamesTest::exists);
    assertThat(AllowedNames.CONSTRUCTED).allMatch(AllowedNamesTest::exists);
    assertThat(AllowedNames.CAST_TARGETS).allMatch(AllowedNamesTest::exists);
    assertThat(AllowedNames.EXTENSIONS).allMatch(AllowedNamesTest::exists);
    assertThat(AllowedNames.SUPERTYPES)
        .filteredOn(name -> !name.contains(".Sequenced"))
        .allMatch(AllowedNamesTest::exists);
  }

  @Test
  void everyAddedMethodExists() throws Exception {
    Set<String> existing = new HashSet<>();
    for (String helper : AllowedNames.EXTENSIONS) {
      for (Method method : Class.forName(helper).getMethods()) {
        existing.add(method.getName());
      }
    }
    assertThat(existing).containsAll(AllowedNames.ADDED_METHODS);
  }

  @Test
  void whatCanBeMadeOrNamedInACastIsAnAllowedType() {
    assertThat(AllowedNames.TYPES).containsAll(AllowedNames.CONSTRUCTED);
    assertThat(AllowedNames.TYPES).containsAll(AllowedNames.CAST_TARGETS);
  }
}
