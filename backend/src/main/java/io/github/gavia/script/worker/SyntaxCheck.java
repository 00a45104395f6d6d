package io.github.gavia.script.worker;

import groovy.lang.GroovyClassLoader;
import groovyjarjarantlr4.v4.runtime.Token;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.apache.groovy.parser.antlr4.GroovyLexer;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Looks at a script's syntax before the compiler sees it. The compiler runs code that annotations
 * name while it compiles, so annotations must be refused by a parser that runs nothing.
 */
final class SyntaxCheck {
  private static final Set<String> STAR_IMPORTS =
      Set.of(
          "java.util.",
          "java.util.function.",
          "java.util.regex.",
          "java.math.",
          "java.time.",
          "java.time.format.",
          "java.time.temporal.",
          "groovy.json.");

  private final Problems problems = new Problems();

  /** The reasons not to compile this script; empty when there are none. */
  static List<String> problems(String source, CompilerConfiguration configuration) {
    SyntaxCheck check = new SyntaxCheck();
    try (GroovyClassLoader noClasses = new GroovyClassLoader(null, configuration)) {
      check.run(source, configuration, noClasses);
    } catch (CompilationFailedException e) {
      check.problems.add(e);
    } catch (IOException e) {
      check.problems.add("the script cannot be read: " + e.getMessage());
    }
    return check.problems.messages();
  }

  private void run(String source, CompilerConfiguration configuration, GroovyClassLoader loader)
      throws IOException {
    SourceUnit unit =
        new SourceUnit("script", source, configuration, loader, new ErrorCollector(configuration));
    unit.parse();
    unit.completePhase();
    unit.nextPhase();
    unit.convert();
    refuseAnnotations(source);
    module(unit.getAST());
  }

  private void refuseAnnotations(String source) throws IOException {
    GroovyLangLexer lexer = new GroovyLangLexer(new StringReader(source));
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getType() == GroovyLexer.AT) {
        problems.add(
            token.getLine(),
            token.getCharPositionInLine() + 1,
            "annotations are not available to scripts");
      }
    }
  }

  private void module(ModuleNode module) {
    if (module.getPackage() != null) {
      refuse("package is not available to scripts", module.getPackage());
    }
    imports(module);
    for (MethodNode method : module.getMethods()) {
      method(method);
    }
    for (ClassNode type : module.getClasses()) {
      // A main method alone makes a class that is no script and stands nowhere in the text.
      if (!type.isScript() && problems.messages().isEmpty()) {
        refuse("class definitions are not available to scripts", type);
      }
    }
  }

  private void imports(ModuleNode module) {
    List<ImportNode> named = new ArrayList<>(module.getImports());
    named.addAll(module.getStaticImports().values());
    named.addAll(module.getStaticStarImports().values());
    for (ImportNode node : named) {
      if (!AllowedNames.TYPES.contains(node.getClassName())) {
        refuse("import of " + node.getClassName() + " is not available to scripts", node);
      }
    }
    for (ImportNode node : module.getStarImports()) {
      if (!STAR_IMPORTS.contains(node.getPackageName())) {
        refuse("import of " + node.getPackageName() + "* is not available to scripts", node);
      }
    }
  }

  /** A script's own method must not take the place of one that Groovy calls by itself. */
  private void method(MethodNode method) {
    String name = method.getName();
    if (inherited(name) || name.equals("main") || name.endsWith("Missing")) {
      refuse("a method of a script must not be named " + name, method);
    }
  }

  private static boolean inherited(String name) {
    for (Class<?> type = TicketScript.class; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private void refuse(String message, ASTNode node) {
    problems.add(node.getLineNumber(), node.getColumnNumber(), message);
  }
}
