package io.github.gavia.api.designer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only as many large calls work at a time as the heap has room for; the others wait in the
 * order they came, a bounded time and a bounded number of them. A file of 5 MB takes many times its
 * size while it is read, and what runs out of memory takes the embedded database along.
 */
@Component
class LargeWorkTurns implements HandlerInterceptor, WebMvcConfigurer {

  /** Bodies up to here are small. */
  static final long SMALL = 256 * 1024;

  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Waiting takes a thread of the server, and the tickets need them too. */
  private static final int MOST_WAITING = 20;

  private static final long RETRY_SECONDS = 10;

  private static final long MEGABYTE = 1024 * 1024;

  /** What the service takes without large calls. */
  private static final long REST = 96 * MEGABYTE;

  private static final long EACH = 128 * MEGABYTE;
  private static final int MOST = 4;

  private static final String HELD = LargeWorkTurns.class.getName();

  private final Semaphore turns;

  LargeWorkTurns() {
    this.turns = new Semaphore(turns(Runtime.getRuntime().maxMemory()), true);
  }

  /** How many large calls fit into a heap of so many bytes: 1 to 4. */
  static int turns(long heap) {
    return (int) Math.max(1, Math.min(MOST, (heap - REST) / EACH));
  }

  /** The turns that are not taken; a test takes them. */
  Semaphore turns() {
    return turns;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isLarge(request, handler)) {
      if (!taken()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_SECONDS));
        throw new ResponseStatusException(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service is busy with other large workflows; nothing was done. Try again in "
                + RETRY_SECONDS
                + " seconds.");
      }
      request.setAttribute(HELD, true);
    }
    return true;
  }

  private static boolean isLarge(HttpServletRequest request, Object handler) {
    LargeWork work =
        handler instanceof HandlerMethod method
            ? method.getMethodAnnotation(LargeWork.class)
            : null;
    long length = request.getContentLengthLong();
    return work != null && (work.stored() || length < 0 || length > SMALL);
  }

  private boolean taken() {
    if (turns.getQueueLength() >= MOST_WAITING) {
      return false;
    }
    try {
      return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (request.getAttribute(HELD) != null) {
      request.removeAttribute(HELD);
      turns.release();
    }
  }
}
