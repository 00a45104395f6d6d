package io.github.gavia.hook;

import io.github.gavia.hook.CallOutcome.Answered;
import io.github.gavia.hook.CallOutcome.Unanswered;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts JSON to a foreign address and reads the JSON object it answers: hooks, notices and look-ups
 * (R169, R182, R188). The only way out of the service.
 */
@Component
@EnableConfigurationProperties(HookProperties.class)
class SignedCalls implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SignedCalls.class);
  private static final int MAX_REDIRECTS = 3;

  private final AllowedHosts allowed;
  private final Duration timeout;
  private final Clock clock;
  private final BoundedClient client;
  private final JsonMapper json = new JsonMapper();

  @Autowired
  SignedCalls(HookProperties properties, Clock clock) {
    this(properties, clock, InetAddress::getAllByName);
  }

  SignedCalls(HookProperties properties, Clock clock, AllowedHosts.Lookup lookup) {
    this.allowed = new AllowedHosts(properties.allowedHosts(), lookup);
    this.timeout = properties.timeout();
    this.clock = clock;
    this.client = new BoundedClient(allowed, timeout);
  }

  /** As {@link #post(String, String, String, String)} where no call-back is to come. */
  CallOutcome post(String url, String token, String body) {
    return post(url, token, body, null);
  }

  /**
   * Makes a call and waits for its end, at most the set time. The HTTP status of the answer is not
   * looked at (R171). Never throws.
   *
   * @param token secret that signs the call
   * @param body JSON text
   * @param visit what a call-back may name, null for nothing
   */
  CallOutcome post(String url, String token, String body, @Nullable String visit) {
    try {
      CallTarget target = CallTarget.of(url);
      Signature signature = Signature.of(clock.instant(), token);
      return new Answered(answer(new SignedRequest(target, signature, visit, body)));
    } catch (CallFailed failed) {
      return new Unanswered(failed.reason());
    }
  }

  /**
   * Makes a call as {@link #post(String, String, String)} does and gives what came back as it is.
   *
   * @throws CallFailed when nothing did
   */
  Reply reply(String url, String token, String body) throws CallFailed {
    CallTarget target = CallTarget.of(url);
    return follow(new SignedRequest(target, Signature.of(clock.instant(), token), null, body));
  }

  private ObjectNode answer(SignedRequest request) throws CallFailed {
    try {
      return object(follow(request));
    } catch (CallFailed failed) {
      log.info("A call to {} failed: {}", request.target().authority(), failed.reason());
      log.debug("It failed because of", failed);
      throw failed;
    }
  }

  private Reply follow(SignedRequest first) throws CallFailed {
    Deadline deadline = Deadline.in(timeout);
    SignedRequest request = first;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      allowed.check(request.target());
      Reply reply = client.exchange(request.toHttp(), request.target(), deadline);
      Optional<SignedRequest> next = request.redirected(reply);
      if (next.isEmpty()) {
        return reply;
      }
      request = next.get();
    }
    throw new CallFailed("the answer redirects more than " + MAX_REDIRECTS + " times");
  }

  /**
   * The JSON object of an answer.
   *
   * @throws CallFailed when it is none
   */
  ObjectNode object(Reply reply) throws CallFailed {
    String status = " (HTTP status " + reply.status() + ")";
    try {
      if (json.readTree(reply.body()) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new CallFailed("the answer is no JSON" + status);
    }
    String what = reply.body().length == 0 ? "the answer is empty" : "the answer is no JSON object";
    throw new CallFailed(what + status);
  }

  @Override
  public void destroy() {
    client.close();
  }
}
