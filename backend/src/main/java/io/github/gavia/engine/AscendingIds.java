package io.github.gavia.engine;

import java.time.Clock;
import org.flowable.common.engine.impl.cfg.IdGenerator;

/**
 * Short ids that ascend: 12 characters of 6 bits, in the order of ASCII. The first 42 bits are
 * milliseconds, the next 18 the number of the running service, the last 12 count. A service takes
 * its number from a database sequence when it starts, so no two that share a database make the same
 * id, and making one asks nobody: a block of numbers from the database would need a second
 * connection in the middle of a transaction.
 */
final class AscendingIds implements IdGenerator {

  /** Numbers of services repeat after so many starts. */
  static final int SERVICES = 1 << 18;

  private static final String DIGITS =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
  private static final int TIME_DIGITS = 7;
  private static final int SERVICE_DIGITS = 3;
  private static final int COUNT_DIGITS = 2;
  private static final int COUNTS = 1 << 12;

  private final Clock clock;
  private final String service;
  private long millis;
  private int count;

  /**
   * @param service number of this service, at least 0 and less than {@link #SERVICES}
   */
  AscendingIds(Clock clock, int service) {
    if (service < 0 || service >= SERVICES) {
      throw new IllegalArgumentException("number of a service: " + service);
    }
    this.clock = clock;
    this.service = digits(service, SERVICE_DIGITS);
  }

  /** Ascends even when the clock goes back, and when a millisecond's counts are used up. */
  @Override
  public synchronized String getNextId() {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      count = 0;
    } else if (++count == COUNTS) {
      millis++;
      count = 0;
    }
    return digits(millis, TIME_DIGITS) + service + digits(count, COUNT_DIGITS);
  }

  private static String digits(long value, int length) {
    char[] digits = new char[length];
    long rest = value;
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt((int) (rest & 63));
      rest >>>= 6;
    }
    return new String(digits);
  }
}
