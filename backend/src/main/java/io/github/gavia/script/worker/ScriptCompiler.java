package io.github.gavia.script.worker;

import groovy.grape.GrabAnnotationTransformation;
import groovy.lang.GroovyClassLoader;
import groovy.transform.CompileStatic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.jsr223.GroovyScriptEngineImpl;

/** Turns script texts into compiled scripts that stay within the allow-list. */
final class ScriptCompiler {
  private final CompilerConfiguration configuration = configuration();
  private final GroovyClassLoader compilerClasses =
      new GroovyClassLoader(ScriptCompiler.class.getClassLoader());

  /** A script that was refused. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> messages;

    Refused(List<String> messages) {
      super("the script was refused");
      this.messages = messages;
    }

    List<String> messages() {
      return messages;
    }
  }

  private static CompilerConfiguration configuration() {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setScriptBaseClass(TicketScript.class.getName());
    configuration.setRecompileGroovySource(false);
    // Without invokedynamic every call names its class, which LinkingClassLoader sees.
    configuration.getOptimizationOptions().put(CompilerConfiguration.INVOKEDYNAMIC, false);
    configuration.setDisabledGlobalASTTransformations(
        Set.of(GrabAnnotationTransformation.class.getName()));
    configuration.setBytecodePostprocessor(new BytecodeCheck());
    configuration.addCompilationCustomizers(
        new ASTTransformationCustomizer(
            Map.of("extensions", AllowListExtension.class.getName()), CompileStatic.class));
    return configuration;
  }

  /** Compiles without running anything of the script. */
  CompiledScript compile(String source) throws Refused {
    List<String> problems = SyntaxCheck.problems(source, configuration);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    GroovyScriptEngineImpl engine =
        new GroovyScriptEngineImpl(new ScriptLoader(configuration, compilerClasses));
    try {
      return engine.compile(source);
    } catch (ScriptException e) {
      throw new Refused(messages(e));
    }
  }

  private static List<String> messages(ScriptException failure) {
    if (failure.getCause() instanceof CompilationFailedException cause) {
      Problems problems = new Problems();
      problems.add(cause);
      return problems.messages();
    }
    return List.of("the script cannot be compiled: " + failure.getMessage());
  }
}
