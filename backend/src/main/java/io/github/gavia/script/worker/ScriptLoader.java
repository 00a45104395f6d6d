package io.github.gavia.script.worker;

import groovy.lang.GroovyClassLoader;
import java.security.CodeSource;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.jspecify.annotations.Nullable;

/** Compiles and defines the classes of one script; forgotten with it. */
final class ScriptLoader extends GroovyClassLoader {
  private final CompilerConfiguration configuration;
  private final GroovyClassLoader compilerClasses;

  /**
   * @param compilerClasses finds the compiler's own extensions, which scripts cannot reach
   */
  ScriptLoader(CompilerConfiguration configuration, GroovyClassLoader compilerClasses) {
    super(new LinkingClassLoader(ScriptLoader.class.getClassLoader()), configuration);
    this.configuration = configuration;
    this.compilerClasses = compilerClasses;
  }

  @Override
  protected CompilationUnit createCompilationUnit(
      CompilerConfiguration given, @Nullable CodeSource source) {
    return new CompilationUnit(configuration, source, this, compilerClasses);
  }
}
