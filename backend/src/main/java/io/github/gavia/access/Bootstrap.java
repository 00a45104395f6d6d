package io.github.gavia.access;

import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.GaviaProperties;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an empty database its first super administrator, its first application and, on demand, the
 * demo people, before the first request is taken. Secrets it made are shown once on standard
 * output, which does not go through the log.
 */
@Component
class Bootstrap implements SmartInitializingSingleton {

  private static final String CREATOR = "admin";

  private final BootstrapProperties properties;
  private final GaviaProperties gavia;
  private final Users users;
  private final AddUser addUser;
  private final AddApplication addApplication;
  private final DemoPeople demoPeople;
  private final Passwords passwords;
  private final RandomText random;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Bootstrap(
      BootstrapProperties properties,
      GaviaProperties gavia,
      Users users,
      AddUser addUser,
      AddApplication addApplication,
      DemoPeople demoPeople,
      Passwords passwords,
      RandomText random,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.properties = properties;
    this.gavia = gavia;
    this.users = users;
    this.addUser = addUser;
    this.addApplication = addApplication;
    this.demoPeople = demoPeople;
    this.passwords = passwords;
    this.random = random;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!users.none()) {
      return;
    }
    properties.check();
    List<String> shownOnce = new ArrayList<>();
    try {
      transaction.executeWithoutResult(status -> fill(shownOnce));
      shownOnce.forEach(System.out::println);
    } catch (DuplicateKeyException e) {
      // Another node starts on the same empty database and was faster.
      if (users.none()) {
        throw e;
      }
    }
  }

  private void fill(List<String> shownOnce) {
    // Its primary key lets one node pass; the others wait here for its commit.
    jdbc.sql("insert into service_secret (name, content) values ('bootstrap', 'done')").update();
    addAdministrator(shownOnce);
    addApplication();
    if (gavia.demo()) {
      demoPeople.add(gavia.demoToken(), CREATOR, shownOnce);
    }
  }

  private void addAdministrator(List<String> shownOnce) {
    BootstrapProperties.Admin admin = properties.admin();
    String password = admin.password();
    if (password == null) {
      password = random.password();
      shownOnce.add("Admin password (shown once): " + password);
    }
    addUser.add(
        new NewUser(
            admin.username(),
            admin.alias(),
            admin.email(),
            admin.phone(),
            User.SUPER_ADMINISTRATOR,
            true,
            passwords.hash(password),
            List.of()),
        CREATOR);
  }

  private void addApplication() {
    BootstrapProperties.App app = properties.app();
    if (app.name() != null && app.token() != null) {
      addApplication.add(app.name(), app.token(), app.ticketSnPrefix(), CREATOR);
    }
  }
}
