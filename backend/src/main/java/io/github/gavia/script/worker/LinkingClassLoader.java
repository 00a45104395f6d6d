package io.github.gavia.script.worker;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parent of the loader that defines a script's class: the JVM links the script through it, so that
 * bytecode which got past the compiler's check still finds no class off the allow-list.
 */
final class LinkingClassLoader extends ClassLoader {
  /** What Groovy's own bytecode for a script refers to. */
  private static final Set<String> RUNTIME =
      Set.of(
          "java.lang.Class",
          "java.lang.ClassNotFoundException",
          "java.lang.NoClassDefFoundError",
          "java.lang.invoke.SerializedLambda",
          "java.lang.invoke.LambdaMetafactory",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.CallSite",
          "java.lang.ref.SoftReference",
          "java.lang.Deprecated",
          "groovy.lang.Binding",
          "groovy.lang.Script",
          "groovy.lang.MetaClass",
          "groovy.lang.Reference",
          "groovy.transform.Generated",
          "groovy.transform.Internal",
          "org.codehaus.groovy.reflection.ClassInfo",
          "org.codehaus.groovy.runtime.BytecodeInterface8",
          "org.codehaus.groovy.runtime.GeneratedClosure",
          "org.codehaus.groovy.runtime.GeneratedLambda",
          "org.codehaus.groovy.runtime.InvokerHelper",
          "org.codehaus.groovy.runtime.ScriptBytecodeAdapter",
          "org.codehaus.groovy.runtime.callsite.CallSite",
          "org.codehaus.groovy.runtime.callsite.CallSiteArray",
          "io.github.gavia.script.worker.TicketScript");

  private static final Set<String> RUNTIME_PACKAGES =
      Set.of(
          "org.codehaus.groovy.runtime.dgmimpl.",
          "org.codehaus.groovy.runtime.powerassert.",
          "org.codehaus.groovy.runtime.typehandling.");

  /** Operators, casts, assertions and what Groovy adds to the JDK. */
  private static boolean linkedByGroovy(String name) {
    return AllowedNames.EXTENSIONS.contains(name)
        || RUNTIME_PACKAGES.stream().anyMatch(name::startsWith);
  }

  LinkingClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean linkable =
        AllowedNames.TYPES.contains(name)
            || AllowedNames.SUPERTYPES.contains(name)
            || RUNTIME.contains(name)
            || linkedByGroovy(name);
    if (!linkable) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  /** The compiler may read any class, to say what is not available; nothing else is found. */
  @Override
  public @Nullable URL getResource(String name) {
    return name.endsWith(".class") ? super.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }
}
