package io.github.gavia.script.worker;

import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.tools.WideningCategories.LowestUpperBoundClassNode;
import org.codehaus.groovy.transform.stc.ExtensionMethodNode;
import org.jspecify.annotations.Nullable;

/**
 * Which classes and methods a script may use. A class is allowed by name; a method by its class or
 * (for what Groovy adds to a class) by its name, and only if every class in its signature is
 * allowed, so that no allowed method hands out an object of a class that is not.
 */
final class AllowList {

  private static boolean in(Set<String> names, ClassNode type) {
    return names.contains(type.getName());
  }

  /** Whether values of this class may appear in a script. */
  static boolean type(@Nullable ClassNode type) {
    if (type == null) {
      return true;
    }
    if (type.isArray()) {
      return type(type.getComponentType());
    }
    if (type.isGenericsPlaceHolder()) {
      return type(type.redirect());
    }
    if (type instanceof LowestUpperBoundClassNode) {
      return type(type.getUnresolvedSuperClass())
          && List.of(type.getInterfaces()).stream().allMatch(AllowList::type);
    }
    return ClassHelper.isPrimitiveType(type)
        || in(AllowedNames.TYPES, type)
        || in(AllowedNames.SUPERTYPES, type);
  }

  /** Whether a script may write {@code new} for this class. */
  static boolean constructor(ClassNode type) {
    return in(AllowedNames.CONSTRUCTED, type);
  }

  /** Whether a script may name this class in a cast or after {@code as}. */
  static boolean castTarget(ClassNode type) {
    ClassNode base = type;
    while (base.isArray()) {
      base = base.getComponentType();
    }
    return ClassHelper.isPrimitiveType(base) || in(AllowedNames.CAST_TARGETS, base);
  }

  /** Whether a script may call this method, which the compiler has chosen for a call. */
  static boolean method(MethodNode method) {
    boolean named =
        method instanceof ExtensionMethodNode extension
            ? added(extension)
            : declared(method.getDeclaringClass(), method.getName());
    return named && signature(method);
  }

  private static boolean signature(MethodNode method) {
    return type(method.getReturnType())
        && List.of(method.getParameters()).stream()
            .map(Parameter::getType)
            .allMatch(AllowList::type);
  }

  private static boolean declared(ClassNode owner, String name) {
    Set<String> only = AllowedNames.ONLY_METHODS.get(owner.getName());
    if (only != null) {
      return only.contains(name);
    }
    return type(owner) && !AllowedNames.DENIED_METHODS.contains(name);
  }

  private static boolean added(ExtensionMethodNode method) {
    MethodNode helper = method.getExtensionMethodNode();
    return in(AllowedNames.EXTENSIONS, helper.getDeclaringClass())
        && AllowedNames.ADDED_METHODS.contains(method.getName())
        && type(method.getDeclaringClass())
        && !readsPropertyByName(method);
  }

  /** {@code x['name']} on anything but a map reads the property {@code name}: unchecked access. */
  private static boolean readsPropertyByName(ExtensionMethodNode method) {
    boolean subscript = method.getName().equals("getAt") || method.getName().equals("putAt");
    return subscript
        && !subscriptable(method.getDeclaringClass(), method.getParameters()[0].getType());
  }

  /** Whether {@code receiver[index]} is plain access to an element. */
  static boolean subscriptable(ClassNode receiver, ClassNode index) {
    if (isMap(receiver)) {
      return true;
    }
    boolean sequence =
        receiver.isArray() || AllowedNames.SEQUENCES.stream().anyMatch(name -> isA(receiver, name));
    return sequence && (isNumber(index) || isA(index, "java.util.Collection"));
  }

  static boolean isMap(ClassNode type) {
    return isA(type, "java.util.Map");
  }

  private static boolean isNumber(ClassNode type) {
    return isA(ClassHelper.getWrapper(type), "java.lang.Number");
  }

  private static boolean isA(ClassNode type, String className) {
    ClassNode wanted = ClassHelper.make(className);
    return type.getName().equals(className)
        || type.isDerivedFrom(wanted)
        || type.implementsInterface(wanted);
  }

  private AllowList() {}
}
