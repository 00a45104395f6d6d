package io.github.gavia.script.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.runtime.MetaClassHelper;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/**
 * Decides about {@code value.name}. The compiler may turn it into any getter of that name, so every
 * candidate must be allowed; without a candidate it is a map's key or a constant.
 */
final class PropertyAccess {
  /** Reach the class or its meta class on every value, whatever getters there are. */
  private static final Set<String> DENIED = Set.of("class", "metaClass", "properties");

  static boolean readable(ClassNode receiver, String name) {
    if (DENIED.contains(name)) {
      return false;
    }
    if (receiver.isArray()) {
      return name.equals("length");
    }
    List<MethodNode> getters = getters(receiver, name);
    if (getters.isEmpty()) {
      return AllowList.isMap(receiver);
    }
    return getters.stream().allMatch(AllowList::method);
  }

  /** Whether {@code Type.name} is a public constant of an allowed class. */
  static boolean constant(ClassNode type, String name) {
    FieldNode field = type.getField(name);
    return field != null
        && field.isStatic()
        && field.isPublic()
        && AllowList.type(field.getType())
        && !DENIED.contains(name);
  }

  private static List<MethodNode> getters(ClassNode receiver, String name) {
    String capital = MetaClassHelper.capitalize(name);
    List<MethodNode> found = new ArrayList<>();
    for (String getter : List.of("get" + capital, "is" + capital)) {
      found.addAll(declared(receiver, getter));
      found.addAll(
          StaticTypeCheckingSupport.findDGMMethodsForClassNode(
              PropertyAccess.class.getClassLoader(), receiver, getter));
    }
    return found;
  }

  private static List<MethodNode> declared(ClassNode receiver, String getter) {
    List<MethodNode> found = new ArrayList<>();
    List<ClassNode> owners = new ArrayList<>(receiver.getAllInterfaces());
    for (ClassNode owner = receiver; owner != null; owner = owner.getSuperClass()) {
      owners.add(owner);
    }
    for (ClassNode owner : owners) {
      for (MethodNode method : owner.getDeclaredMethods(getter)) {
        if (method.getParameters().length == 0) {
          found.add(method);
        }
      }
    }
    return found;
  }

  private PropertyAccess() {}
}
