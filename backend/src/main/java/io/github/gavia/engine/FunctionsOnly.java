package io.github.gavia.engine;

import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELException;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every property, method and name in expressions. {@link ExecutableBpmn} writes calls of
 * {@link TicketFunctions} only, so whatever gets here came another way: no bean, class or variable
 * is within its reach.
 */
final class FunctionsOnly extends ELResolver {

  @Override
  public Object getValue(ELContext context, @Nullable Object base, Object property) {
    throw refused(property);
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    throw refused(method);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    throw refused(property);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw refused(property);
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  private static ELException refused(Object what) {
    return new ELException("expressions may call the ticket functions only, not: " + what);
  }
}
