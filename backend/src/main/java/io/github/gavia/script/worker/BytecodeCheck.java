package io.github.gavia.script.worker;

import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.Handle;
import groovyjarjarasm.asm.MethodVisitor;
import groovyjarjarasm.asm.Opcodes;
import java.util.Set;
import org.codehaus.groovy.control.BytecodeProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what the compiler made of a script, before it is loaded: no instruction in it may
 * find a method or property by name at run time. The compiler's own check should leave none.
 */
final class BytecodeCheck implements BytecodeProcessor {
  /** A closure with an implicit parameter calls itself with null when called without one. */
  private static final String SELF_CALL = "doCall";

  /** Groovy's helpers, which carry operators and casts but also access by name. */
  private static final Set<String> HELPERS =
      Set.of(
          "org/codehaus/groovy/runtime/ScriptBytecodeAdapter",
          "org/codehaus/groovy/runtime/InvokerHelper");

  /** The one method that the compiler calls by name, for {@code map[key] = value}. */
  private static final String ELEMENT_ASSIGNMENT = "putAt";

  /** Raised when compiled code would look something up at run time. */
  static final class LookUp extends SecurityException {
    private static final long serialVersionUID = 1L;

    LookUp(String name) {
      super("the compiled script looks up " + name + " at run time");
    }
  }

  @Override
  public byte[] processBytecode(String name, byte[] original) {
    new ClassReader(original).accept(new Classes(), ClassReader.SKIP_DEBUG);
    return original;
  }

  private static final class Classes extends ClassVisitor {
    Classes() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new Instructions(name.startsWith("$createCallSiteArray_"));
    }
  }

  private static final class Instructions extends MethodVisitor {
    /** The names of a class's dynamic calls are the texts of one method. */
    private final boolean namesDynamicCalls;

    private int elementAssignments;

    Instructions(boolean namesDynamicCalls) {
      super(Opcodes.ASM9);
      this.namesDynamicCalls = namesDynamicCalls;
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (namesDynamicCalls && !value.equals(SELF_CALL)) {
        throw new LookUp(String.valueOf(value));
      }
      if (value.equals(ELEMENT_ASSIGNMENT)) {
        elementAssignments++;
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean byName =
          name.startsWith("invoke") || name.startsWith("get") || name.startsWith("set");
      if (!HELPERS.contains(owner) || !byName) {
        return;
      }
      // The method's name was put on the stack before its arguments.
      if (name.equals("invokeMethodN") && elementAssignments > 0) {
        elementAssignments--;
      } else {
        throw new LookUp(name);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        throw new LookUp(name);
      }
    }
  }
}
