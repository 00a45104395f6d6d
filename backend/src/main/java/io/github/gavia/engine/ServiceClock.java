package io.github.gavia.engine;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The service's clock as the engine reads it. It cannot be set from there. */
final class ServiceClock implements org.flowable.common.engine.impl.runtime.Clock {

  private final Clock clock;

  ServiceClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Date getCurrentTime() {
    return Date.from(clock.instant());
  }

  @Override
  public Calendar getCurrentCalendar() {
    return getCurrentCalendar(getCurrentTimeZone());
  }

  @Override
  public Calendar getCurrentCalendar(TimeZone zone) {
    Calendar calendar = new GregorianCalendar(zone);
    calendar.setTime(getCurrentTime());
    return calendar;
  }

  @Override
  public TimeZone getCurrentTimeZone() {
    return TimeZone.getTimeZone(clock.getZone());
  }

  @Override
  public void setCurrentTime(Date time) {
    throw fixed();
  }

  @Override
  public void setCurrentCalendar(Calendar time) {
    throw fixed();
  }

  @Override
  public void reset() {
    throw fixed();
  }

  private static IllegalStateException fixed() {
    return new IllegalStateException("the time is the service's clock");
  }
}
