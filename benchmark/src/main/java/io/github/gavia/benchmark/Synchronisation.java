package io.github.gavia.benchmark;

import io.github.gavia.benchmark.Load.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A company's people brought into the service by the account calls, one after the other over one
 * connection: departments in a tree, then users in one or two of them, then every user again as a
 * nightly run does it. The first and the last tenth of each kind of call are told apart, which
 * shows whether a call costs more the more is there.
 */
final class Synchronisation implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int BRANCHES = 10;
  private static final int WARM_UP = 300;

  private final String address;
  private final int departments;
  private final int users;
  private final CloseableHttpClient http =
      HttpClients.custom().setConnectionManager(new BasicHttpClientConnectionManager()).build();

  /** Opens the administrator's session, which account calls demand. */
  Synchronisation(int port, String password, int departments, int users) {
    this.address = "http://127.0.0.1:" + port + "/api/v1.0";
    this.departments = departments;
    this.users = users;
    String body = "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password);
    ask("POST", "/accounts/login", body);
  }

  /**
   * How one kind of call did.
   *
   * @param first the first tenth of the calls
   * @param last the last tenth
   */
  record Part(String title, int calls, double seconds, Times first, Times last) {

    /** Median of the last tenth against that of the first. */
    double growth() {
      return last.milliseconds(0.5) / first.milliseconds(0.5);
    }
  }

  List<Part> run() {
    List<Integer> depts = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    warmUp();
    Part making =
        timed("create a department", departments, n -> depts.add(createDepartment(depts, n)));
    Part adding = timed("create a user", users, n -> people.add(createUser(depts, n)));
    Part editing = timed("edit a user", users, n -> editUser(people.get(n), depts, n));
    Part reading = timed("list of users, page n", users / 10, this::listUsers);
    return List.of(making, adding, editing, reading);
  }

  /** Without it the first calls would be slow because the service has not made them before. */
  private void warmUp() {
    List<Integer> depts = new ArrayList<>();
    List<Integer> people = new ArrayList<>();
    for (int n = 0; n < WARM_UP; n++) {
      depts.add(createDepartment(depts, n));
      people.add(createUser(depts, n + users));
      editUser(people.get(n), depts, n + users);
      listUsers(n / 10);
    }
  }

  private interface Call {
    void make(int number);
  }

  private static Part timed(String title, int calls, Call call) {
    Times first = new Times();
    Times last = new Times();
    long begun = System.nanoTime();
    for (int n = 0; n < calls; n++) {
      long start = System.nanoTime();
      call.make(n);
      long took = System.nanoTime() - start;
      if (n < calls / 10) {
        first.add(took);
      } else if (n >= calls - calls / 10) {
        last.add(took);
      }
    }
    return new Part(title, calls, (System.nanoTime() - begun) / 1e9, first, last);
  }

  private int createDepartment(List<Integer> above, int n) {
    int parent = n == 0 ? 0 : above.get((n - 1) / BRANCHES);
    String body =
        "{\"name\":\"Department %d\",\"parent_dept_id\":%d,\"leader\":\"\",\"approver\":\"\",\"label\":\"d%d\"}"
            .formatted(n, parent, n);
    return ask("POST", "/accounts/depts", body).path("msg").path("dept_id").intValue();
  }

  private int createUser(List<Integer> depts, int n) {
    return ask("POST", "/accounts/users", user(depts, n, n, "User"))
        .path("data")
        .path("user_id")
        .intValue();
  }

  private void editUser(int id, List<Integer> depts, int n) {
    ask("PATCH", "/accounts/users/" + id, user(depts, n, n + 1, "Person"));
  }

  /** Every second user is in two departments. */
  private static String user(List<Integer> depts, int n, int place, String alias) {
    int one = depts.get(place % depts.size());
    int other = depts.get(place / 2 % depts.size());
    String memberships = place % 2 == 0 || one == other ? "" + one : one + "," + other;
    return """
        {"username":"p%d","alias":"%s %d","email":"p%d@example.com","phone":"1","dept_ids":"%s",\
        "type_id":0,"is_active":true}"""
        .formatted(n, alias, n, n, memberships);
  }

  private void listUsers(int n) {
    ask("GET", "/accounts/users?per_page=10&page=" + (n + 1), null);
  }

  private JsonNode ask(String method, String path, @Nullable String body) {
    HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(address + path));
    if (body != null) {
      request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    }
    try {
      String answer = http.execute(request, r -> EntityUtils.toString(r.getEntity()));
      JsonNode envelope = JSON.readTree(answer);
      if (envelope.path("code").intValue() != 0) {
        throw new IllegalStateException(method + " " + path + ": " + answer);
      }
      return envelope;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
