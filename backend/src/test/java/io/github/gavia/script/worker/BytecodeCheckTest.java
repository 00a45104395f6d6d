package io.github.gavia.script.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.GroovyClassLoader;
import groovy.transform.CompileStatic;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The look at the bytecode as a line of defence behind the compiler's check, which is off here. */
class BytecodeCheckTest {
  private static Class<?> compiled(String source, boolean indy, boolean isStatic) {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.getOptimizationOptions().put(CompilerConfiguration.INVOKEDYNAMIC, indy);
    configuration.setBytecodePostprocessor(new BytecodeCheck());
    if (isStatic) {
      configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic.class));
    }
    ClassLoader parent = BytecodeCheckTest.class.getClassLoader();
    return new GroovyClassLoader(parent, configuration).parseClass(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'.class",
        "'x'.\"${'getClass'}\"()",
        "System.exit(0)",
        "'ls'.execute()",
        "def c = { -> owner }",
        "''.metaClass = null",
        "super.getBinding()"
      })
  void refusesWhatIsLookedUpAtRunTime(String source) {
    assertThatThrownBy(() -> compiled(source, false, false))
        .isInstanceOf(BytecodeCheck.LookUp.class);
    assertThatThrownBy(() -> compiled(source, true, false))
        .isInstanceOf(BytecodeCheck.LookUp.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'.length()",
        "[1].each { println it }",
        "Map m = [:]; m['x'] = 1; m.y = [a: { it }]",
        "Comparator c = (a, b) -> 0",
        "int f(int x = 1) { x }"
      })
  void acceptsWhatTheCompilerResolved(String source) {
    assertThat(compiled(source, false, true)).isNotNull();
  }
}
