package io.github.gavia.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Asks PostgreSQL how it will read for each query that the service sends while it answers calls,
 * with the very text and parameters. As a bean of a test's context it stands in front of its data
 * source.
 */
public final class PlanLog implements BeanPostProcessor {

  private static final String CALLS = "-exec-";

  private volatile @Nullable List<Plan> log;

  /**
   * How a query is read.
   *
   * @param text as {@code explain} tells it
   */
  public record Plan(String sql, String text) {}

  /** The plans of the queries that the service sends for an action, in order. */
  public List<Plan> of(Runnable action) {
    List<Plan> plans = new CopyOnWriteArrayList<>();
    log = plans;
    try {
      action.run();
    } finally {
      log = null;
    }
    return List.copyOf(plans);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource dataSource ? logged(dataSource) : bean;
  }

  private DataSource logged(DataSource dataSource) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        return connection(super.getConnection());
      }
    };
  }

  private Connection connection(Connection target) {
    InvocationHandler handler =
        (proxy, method, args) -> {
          Object result = invoke(target, method, args);
          return result instanceof PreparedStatement statement && args[0] instanceof String sql
              ? statement(statement, sql)
              : result;
        };
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }

  private record Bound(Method setter, Object[] args) {}

  private PreparedStatement statement(PreparedStatement target, String sql) {
    List<Bound> bound = new ArrayList<>();
    InvocationHandler handler =
        (proxy, method, args) -> {
          if (method.getName().startsWith("set") && args != null && args.length > 1) {
            bound.add(new Bound(method, args));
          } else if (method.getName().startsWith("execute")) {
            explain(target.getConnection(), sql, bound);
          }
          return invoke(target, method, args);
        };
    return (PreparedStatement)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, handler);
  }

  private void explain(Connection connection, String sql, List<Bound> bound) throws Throwable {
    List<Plan> plans = log;
    String begin = sql.strip().toLowerCase(Locale.ROOT);
    boolean query = begin.startsWith("select") || begin.startsWith("with");
    if (plans == null || !query || !Thread.currentThread().getName().contains(CALLS)) {
      return;
    }
    try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
      for (Bound parameter : bound) {
        invoke(explain, parameter.setter(), parameter.args());
      }
      StringBuilder text = new StringBuilder();
      try (ResultSet lines = explain.executeQuery()) {
        while (lines.next()) {
          text.append(lines.getString(1)).append('\n');
        }
      }
      plans.add(new Plan(sql, text.toString()));
    }
  }

  private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
