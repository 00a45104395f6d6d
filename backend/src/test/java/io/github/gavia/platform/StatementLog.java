package io.github.gavia.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes the statements that a thread sends to the database. As a bean of a test's context it stands
 * in front of its data source. A batch counts once.
 */
public final class StatementLog implements BeanPostProcessor {

  private final ThreadLocal<List<String>> log = new ThreadLocal<>();

  /** The statements that an action sends in this thread, in order. */
  public List<String> of(Runnable action) {
    List<String> statements = new ArrayList<>();
    log.set(statements);
    try {
      action.run();
    } finally {
      log.remove();
    }
    return List.copyOf(statements);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource dataSource ? logged(dataSource) : bean;
  }

  private DataSource logged(DataSource dataSource) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws java.sql.SQLException {
        return wrap(Connection.class, super.getConnection(), "");
      }
    };
  }

  private <T> T wrap(Class<T> type, T target, String sql) {
    InvocationHandler handler = (proxy, method, args) -> call(target, method, args, sql);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object call(Object target, Method method, Object[] args, String sql) throws Throwable {
    String text = args != null && args.length > 0 && args[0] instanceof String s ? s : sql;
    List<String> statements = log.get();
    if (statements != null && method.getName().startsWith("execute")) {
      statements.add(text);
    }
    try {
      Object result = method.invoke(target, args);
      if (result instanceof PreparedStatement prepared) {
        return wrap(PreparedStatement.class, prepared, text);
      }
      return result instanceof Statement plain ? wrap(Statement.class, plain, "") : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
