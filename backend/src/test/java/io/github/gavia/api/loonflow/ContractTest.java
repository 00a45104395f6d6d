package io.github.gavia.api.loonflow;

import io.github.gavia.platform.TestDatabase;
import io.github.gavia.workflow.PublishWithGaps;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service over HTTP that begins with what the recordings began with: one
 * superuser and the application {@code ops}. All such tests share one service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "gavia.time-zone=Asia/Shanghai",
      "gavia.bootstrap.admin.username=admin",
      "gavia.bootstrap.admin.password=admin-pass-1",
      "gavia.bootstrap.admin.alias=Admin",
      "gavia.bootstrap.admin.email=admin@example.com",
      "gavia.bootstrap.admin.phone=13800000000",
      "gavia.bootstrap.app.name=ops",
      "gavia.bootstrap.app.token=" + ContractTest.TOKEN,
      "gavia.bootstrap.app.ticket-sn-prefix=ops",
      "gavia.upload.dir=target/test-uploads",
      "gavia.upload.max-size=2MB"
    })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({
  PublishWithGaps.class,
  ContractCalls.class,
  Desk.class,
  Showroom.class,
  LimitedWorkflow.class
})
@interface ContractTest {

  /** The token of every application. */
  String TOKEN = "oracle-app-token";
}
