package io.github.gavia.engine;

import io.github.gavia.platform.SettableClock;
import io.github.gavia.platform.StatementLog;
import io.github.gavia.ticket.MoveCheck;
import io.github.gavia.ticket.ProcessMover;
import io.github.gavia.workflow.ProcessDeployer;
import java.time.Instant;
import org.flowable.engine.ManagementService;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine room alone, with a desk from which tests move tickets. No configuration by annotation,
 * so that tests of the whole service do not find it.
 */
@EnableAutoConfiguration
@Import({
  EngineConfiguration.class,
  FlowableMover.class,
  FlowableDeployer.class,
  FlowableMoveCheck.class
})
class EngineTestSetup {

  @Bean
  static StatementLog statementLog() {
    return new StatementLog();
  }

  @Bean
  SettableClock clock() {
    return new SettableClock(Instant.parse("2026-11-20T08:00:00Z"));
  }

  @Bean
  TimerDesk timerDesk() {
    return new TimerDesk();
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  Desk desk(
      ProcessDeployer deployer,
      ProcessMover mover,
      MoveCheck moveCheck,
      TransactionTemplate transactions,
      ManagementService management,
      TimerDesk timers,
      SettableClock clock,
      JdbcClient jdbc) {
    return new Desk(deployer, mover, moveCheck, transactions, management, timers, clock, jdbc);
  }
}
