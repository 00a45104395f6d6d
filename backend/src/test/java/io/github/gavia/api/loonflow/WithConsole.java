package io.github.gavia.api.loonflow;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceTest;
import io.github.gavia.ServiceTestSetup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The superuser at the console of the service, and applications beside. */
@ServiceTest
abstract class WithConsole {

  @LocalServerPort int port;
  @Autowired ServiceClient client;

  Console admin;

  @BeforeEach
  void administrator() {
    admin = Console.of(port, "admin", ServiceTestSetup.ADMIN_PASSWORD);
  }
}
