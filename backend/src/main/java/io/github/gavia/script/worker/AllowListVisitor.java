package io.github.gavia.script.worker;

import static org.codehaus.groovy.transform.stc.StaticTypesMarker.DIRECT_METHOD_CALL_TARGET;
import static org.codehaus.groovy.transform.stc.StaticTypesMarker.DYNAMIC_RESOLUTION;
import static org.codehaus.groovy.transform.stc.StaticTypesMarker.INFERRED_TYPE;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.FieldExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.syntax.Types;
import org.jspecify.annotations.Nullable;

/**
 * Walks a script after the static type checker has chosen the target of every call, and reports
 * each node that reaches outside the allow-list or that would be looked up at run time.
 */
final class AllowListVisitor extends CodeVisitorSupport {
  private static final Set<String> INPUTS = Set.of("ticket_id", "action_from", "ticket", "out");

  private final ClassNode script;
  private final BiConsumer<String, ASTNode> report;

  AllowListVisitor(ClassNode script, BiConsumer<String, ASTNode> report) {
    this.script = script;
    this.report = report;
  }

  /** Checks one method of the script, its signature included. */
  void check(MethodNode method) {
    checkType(method.getReturnType(), method);
    checkParameters(method.getParameters());
    method.getCode().visit(this);
  }

  private void refuse(String message, ASTNode node) {
    report.accept(message, node);
  }

  private void checkType(@Nullable ClassNode type, ASTNode node) {
    if (!AllowList.type(type)) {
      refuse("class " + nameOf(type) + " is not available to scripts", node);
    }
  }

  private static String nameOf(@Nullable ClassNode type) {
    return type == null ? "?" : type.getPlainNodeReference().toString(false);
  }

  private void checkParameters(Parameter @Nullable [] parameters) {
    for (Parameter parameter : parameters == null ? Parameter.EMPTY_ARRAY : parameters) {
      checkType(parameter.getType(), parameter);
      if (parameter.hasInitialExpression()) {
        parameter.getInitialExpression().visit(this);
      }
    }
  }

  /** Every expression passes here: its class must be allowed and its target known by now. */
  private void checkValue(Expression expression) {
    if (expression.getNodeMetaData(DYNAMIC_RESOLUTION) != null) {
      refuse("names looked up at run time are not available to scripts", expression);
    }
    checkType(typeOf(expression), expression);
  }

  private static ClassNode typeOf(Expression expression) {
    ClassNode inferred = expression.getNodeMetaData(INFERRED_TYPE);
    return inferred != null ? inferred : expression.getType();
  }

  // Calls

  @Override
  public void visitMethodCallExpression(MethodCallExpression call) {
    if (!(call.getMethod() instanceof ConstantExpression)) {
      refuse("a method's name must be written out", call);
      return;
    }
    checkTarget(call, call.getMethodAsString());
    checkValue(call);
    if (!call.isImplicitThis()) {
      visitReceiver(call.getObjectExpression());
    }
    call.getArguments().visit(this);
  }

  @Override
  public void visitStaticMethodCallExpression(StaticMethodCallExpression call) {
    checkTarget(call, call.getMethod());
    checkValue(call);
    call.getArguments().visit(this);
  }

  private void checkTarget(Expression call, String name) {
    MethodNode target = call.getNodeMetaData(DIRECT_METHOD_CALL_TARGET);
    if (target == null) {
      refuse("method " + name + " is looked up at run time: not available to scripts", call);
    } else if (!target.getDeclaringClass().equals(script) && !AllowList.method(target)) {
      String owner = nameOf(target.getDeclaringClass());
      refuse("method " + owner + "." + name + " is not available to scripts", call);
    }
  }

  /** What stands before a dot: here alone a class's name may stand. */
  private void visitReceiver(Expression receiver) {
    if (receiver instanceof ClassExpression) {
      checkType(receiver.getType(), receiver);
    } else {
      receiver.visit(this);
    }
  }

  @Override
  public void visitConstructorCallExpression(ConstructorCallExpression call) {
    if (call.isSpecialCall() || call.isUsingAnonymousInnerClass()) {
      refuse("class definitions are not available to scripts", call);
    } else if (!AllowList.constructor(call.getType())) {
      refuse("new " + nameOf(call.getType()) + " is not available to scripts", call);
    }
    if (call.getArguments() instanceof TupleExpression tuple
        && tuple.getExpressions().stream()
            .anyMatch(NamedArgumentListExpression.class::isInstance)) {
      refuse("named arguments of a constructor are not available to scripts", call);
    }
    call.getArguments().visit(this);
  }

  // Properties and elements

  @Override
  public void visitPropertyExpression(PropertyExpression property) {
    String name = property.getPropertyAsString();
    if (name == null || property.isSpreadSafe()) {
      refuse("a property must be written as value.name", property);
      return;
    }
    checkValue(property);
    Expression receiver = property.getObjectExpression();
    visitReceiver(receiver);
    if (!readable(receiver, name)) {
      refuse("property " + name + " is not available to scripts", property);
    }
  }

  private static boolean readable(Expression receiver, String name) {
    if (receiver instanceof ClassExpression) {
      return PropertyAccess.constant(receiver.getType(), name);
    }
    return PropertyAccess.readable(typeOf(receiver), name);
  }

  @Override
  public void visitAttributeExpression(AttributeExpression attribute) {
    refuse("direct field access is not available to scripts", attribute);
  }

  @Override
  public void visitFieldExpression(FieldExpression field) {
    refuse("direct field access is not available to scripts", field);
  }

  @Override
  public void visitBinaryExpression(BinaryExpression binary) {
    int operation = binary.getOperation().getType();
    if (operation == Types.LEFT_SQUARE_BRACKET) {
      checkSubscript(binary);
    } else if (Types.ofType(operation, Types.ASSIGNMENT_OPERATOR)) {
      checkAssignment(binary);
    }
    checkValue(binary);
    binary.getLeftExpression().visit(this);
    if (operation == Types.KEYWORD_INSTANCEOF || operation == Types.COMPARE_NOT_INSTANCEOF) {
      visitReceiver(binary.getRightExpression());
    } else {
      binary.getRightExpression().visit(this);
    }
  }

  private void checkSubscript(BinaryExpression binary) {
    ClassNode receiver = typeOf(binary.getLeftExpression());
    if (!AllowList.subscriptable(receiver, typeOf(binary.getRightExpression()))) {
      refuse("[...] is available on maps, and by number on lists, arrays and texts", binary);
    }
  }

  private void checkAssignment(BinaryExpression binary) {
    Expression left = binary.getLeftExpression();
    if (left instanceof PropertyExpression property
        && !AllowList.isMap(typeOf(property.getObjectExpression()))) {
      refuse("properties can be set on maps only", binary);
    }
    if (binary.getRightExpression() instanceof MapExpression
        && left instanceof VariableExpression variable
        && !AllowList.castTarget(variable.getOriginType())) {
      refuse("a map can be assigned to a map only", binary);
    }
  }

  @Override
  public void visitDeclarationExpression(DeclarationExpression declaration) {
    if (!declaration.isMultipleAssignmentDeclaration()) {
      checkType(declaration.getVariableExpression().getOriginType(), declaration);
    }
    visitBinaryExpression(declaration);
  }

  @Override
  public void visitVariableExpression(VariableExpression variable) {
    boolean own =
        variable.getAccessedVariable() instanceof VariableExpression
            || variable.getAccessedVariable() instanceof Parameter;
    if (variable.isThisExpression() || variable.isSuperExpression()) {
      refuse(variable.getName() + " is not available to scripts", variable);
    } else if (!own && !INPUTS.contains(variable.getName())) {
      refuse("variable " + variable.getName() + " is not available to scripts", variable);
    }
    checkValue(variable);
  }

  // Classes

  @Override
  public void visitClassExpression(ClassExpression expression) {
    refuse("a class is not available to scripts as a value", expression);
  }

  @Override
  public void visitCastExpression(CastExpression cast) {
    if (!AllowList.castTarget(cast.getType())) {
      refuse("a cast to " + nameOf(cast.getType()) + " is not available to scripts", cast);
    }
    cast.getExpression().visit(this);
  }

  @Override
  public void visitArrayExpression(ArrayExpression array) {
    checkType(array.getElementType(), array);
    super.visitArrayExpression(array);
    List<Expression> sizes = array.getSizeExpression();
    if (sizes != null) {
      sizes.stream().filter(size -> size != null).forEach(size -> size.visit(this));
    }
  }

  @Override
  public void visitConstantExpression(ConstantExpression constant) {
    checkValue(constant);
  }

  @Override
  public void visitClosureExpression(ClosureExpression closure) {
    checkParameters(closure.getParameters());
    super.visitClosureExpression(closure);
  }

  @Override
  public void visitForLoop(ForStatement loop) {
    for (Parameter variable : new Parameter[] {loop.getIndexVariable(), loop.getValueVariable()}) {
      checkType(variable == null ? null : variable.getType(), loop);
    }
    super.visitForLoop(loop);
  }

  @Override
  public void visitCatchStatement(CatchStatement statement) {
    checkType(statement.getExceptionType(), statement);
    super.visitCatchStatement(statement);
  }

  // Syntax that scripts do without

  @Override
  public void visitMethodPointerExpression(MethodPointerExpression pointer) {
    refuse("method pointers are not available to scripts: write a closure", pointer);
  }

  @Override
  public void visitSpreadExpression(SpreadExpression spread) {
    refuse("spreading is not available to scripts", spread);
  }

  @Override
  public void visitSpreadMapExpression(SpreadMapExpression spread) {
    refuse("spreading is not available to scripts", spread);
  }

  @Override
  public void visitSynchronizedStatement(SynchronizedStatement statement) {
    refuse("synchronized is not available to scripts", statement);
  }
}
