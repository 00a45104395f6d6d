package io.github.gavia.ticket;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.WireTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out serial numbers (C.4): one counter a day for the whole installation.
 *
 * <p>The counter's row would make all creations wait for each other's commits, so a process takes
 * several numbers at a time when they are asked for quickly, and one at a time otherwise. Numbers
 * taken but not used leave a gap, which R26 allows.
 */
@Component
class SerialNumbers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final int MOST_AT_ONCE = 64;
  private static final long QUICK_MILLIS = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final WireTime wireTime;

  private @Nullable LocalDate day;
  private long next;
  private long end;
  private int size = 1;
  private Instant taken = Instant.EPOCH;

  SerialNumbers(JdbcClient jdbc, PlatformTransactionManager transactionManager, WireTime wireTime) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactionManager);
    this.wireTime = wireTime;
  }

  /**
   * The next number, {@code <prefix>_<YYYYMMDD><NNNN>}. Call it outside a transaction: it commits
   * its own.
   *
   * @param prefix the application's prefix; empty counts as {@code loonflow} (R23)
   */
  String next(String prefix, Instant now) {
    LocalDate today = wireTime.day(now);
    return text(prefix, today, number(today, now));
  }

  /**
   * The next number for a ticket that is created within a larger transaction: taken alone, and
   * given back when that is rolled back.
   */
  String nextWithin(String prefix, Instant now) {
    LocalDate today = wireTime.day(now);
    return text(prefix, today, take(today, 1));
  }

  private static String text(String prefix, LocalDate today, long number) {
    return "%s_%s%04d".formatted(prefix.isEmpty() ? "loonflow" : prefix, DAY.format(today), number);
  }

  private synchronized long number(LocalDate today, Instant now) {
    if (!today.equals(day) || next >= end) {
      boolean quick = now.toEpochMilli() - taken.toEpochMilli() < QUICK_MILLIS;
      size = quick ? Math.min(size * 2, MOST_AT_ONCE) : 1;
      end = take(today, size) + 1;
      next = end - size;
      day = today;
      taken = now;
    }
    return next++;
  }

  /** Takes numbers off the day's counter and gives the last of them. */
  private long take(LocalDate today, int count) {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        Long last = transaction.execute(status -> takeOrBegin(today, count));
        if (last != null) {
          return last;
        }
      } catch (DuplicateKeyException e) {
        // Another process began the day at the same moment: its row is there now.
        continue;
      }
    }
    throw new IllegalStateException("The serial number counter of " + today + " cannot be begun");
  }

  private Long takeOrBegin(LocalDate today, int count) {
    int updated =
        jdbc.sql("update ticket_sn_counter set last_number = last_number + ? where number_day = ?")
            .param(count)
            .param(today)
            .update();
    if (updated == 0) {
      long begun = createdOn(today) + count;
      jdbc.sql("insert into ticket_sn_counter (number_day, last_number) values (?,?)")
          .param(today)
          .param(begun)
          .update();
      return begun;
    }
    return jdbc.sql("select last_number from ticket_sn_counter where number_day = ?")
        .param(today)
        .query(Long.class)
        .single();
  }

  /** R25: deleted tickets count as well. Reads by ticket_created. */
  private long createdOn(LocalDate today) {
    return jdbc.sql("select count(*) from ticket where gmt_created >= ? and gmt_created < ?")
        .param(Instants.bind(wireTime.startOf(today)))
        .param(Instants.bind(wireTime.startOf(today.plusDays(1))))
        .query(Long.class)
        .single();
  }
}
