package io.github.gavia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.hook.Receiver;
import io.github.gavia.hook.Receiver.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One address of a system that the service calls. It keeps what it is told and answers what a test
 * has laid out, in order, the last of it for ever.
 */
final class ForeignSystem {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PATIENCE = 20;

  private final String path = "/system-" + NUMBER.incrementAndGet();
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final List<String> answers = new ArrayList<>();
  private volatile CountDownLatch open = new CountDownLatch(0);
  private volatile Runnable meanwhile = () -> {};

  ForeignSystem(Receiver receiver, String... answers) {
    this.answers.addAll(List.of(answers));
    receiver.asks(path, this::answer);
  }

  private String answer(Received call) {
    received.add(call);
    try {
      assertThat(open.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    meanwhile.run();
    return next();
  }

  private synchronized String next() {
    return answers.size() > 1 ? answers.remove(0) : answers.get(0);
  }

  /** Path of its URL. */
  String path() {
    return path;
  }

  /** From now on it answers this. */
  synchronized void answers(String... texts) {
    answers.clear();
    answers.addAll(List.of(texts));
  }

  /** It takes calls and does not answer them until it is released. */
  void holds() {
    open = new CountDownLatch(1);
  }

  /** What it does with each call before it answers. */
  void meanwhile(Runnable action) {
    meanwhile = action;
  }

  void releases() {
    open.countDown();
  }

  /** The next call, as soon as it comes. */
  Received call() {
    try {
      Received call = received.poll(PATIENCE, TimeUnit.SECONDS);
      assertThat(call).as("call of %s", path).isNotNull();
      return call;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of the next call. */
  JsonNode told() {
    return JSON.readTree(call().body());
  }

  /** Nothing has come that was not taken yet. */
  void hasNoCall() {
    assertThat(received).isEmpty();
  }
}
