package io.github.gavia.script.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.GroovyClassLoader;
import groovy.lang.Script;
import groovy.transform.CompileStatic;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM's own linking as a line of defence behind the compiler's check, which is off here. */
class LinkingClassLoaderTest {
  private static Script unchecked(String source) throws Exception {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.getOptimizationOptions().put(CompilerConfiguration.INVOKEDYNAMIC, false);
    configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic.class));
    ClassLoader parent = LinkingClassLoaderTest.class.getClassLoader();
    ScriptLoader loader = new ScriptLoader(configuration, new GroovyClassLoader(parent));
    return (Script) loader.parseClass(source).getDeclaredConstructor().newInstance();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new File('.').exists()",
        "System.getenv()",
        "Runtime.getRuntime().availableProcessors()",
        "Thread.currentThread().getName()",
        "new GroovyShell().evaluate('1')",
        "groovy.util.Eval.me('1')",
        "new URL('http://127.0.0.1/').getHost()",
        "['ls'].execute()"
      })
  void linksNoClassOffTheList(String source) {
    assertThatThrownBy(() -> unchecked(source).run())
        .rootCause()
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void linksWhatIsOnTheList() throws Exception {
    assertThat(unchecked("[1, 2].collect { Integer it -> it * 2 }.sum()").run()).isEqualTo(6);
  }
}
