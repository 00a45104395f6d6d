package io.github.gavia.script.worker;

import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.transform.stc.AbstractTypeCheckingExtension;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;
import org.jspecify.annotations.Nullable;

/** Hooks the allow-list into Groovy's static type checker, which makes one per script. */
public final class AllowListExtension extends AbstractTypeCheckingExtension {
  private @Nullable ClassNode script;

  /** Called by the type checker. */
  public AllowListExtension(StaticTypeCheckingVisitor checker) {
    super(checker);
  }

  @Override
  public void afterVisitClass(ClassNode node) {
    script = node;
  }

  /** Runs when every type and call target is settled; errors found before say enough. */
  @Override
  public void finish() {
    ClassNode checked = script;
    if (checked == null || context.getErrorCollector().hasErrors()) {
      return;
    }
    AllowListVisitor visitor = new AllowListVisitor(checked, this::addStaticTypeError);
    for (MethodNode method : checked.getMethods()) {
      // The compiler adds main, which starts a script from the command line; authors may not.
      if (!method.getName().equals("main")) {
        visitor.check(method);
      }
    }
  }
}
