package io.github.gavia.hook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * One request of a call, the first or one after a redirect.
 *
 * @param signature null on a host that is not the configured one: it could be used there to pose as
 *     this service
 * @param visit what a call-back may name; null when there is none to come
 * @param json body of a POST; null for a GET
 */
record SignedRequest(
    CallTarget target,
    @Nullable Signature signature,
    @Nullable String visit,
    @Nullable String json) {

  /** The header that names the stay a hook is called for; a call-back may give it back. */
  private static final String VISIT = "gavia-visit";

  /**
   * The request that a redirect asks for, or empty when the reply is none. 307 and 308 repeat the
   * POST; 301, 302 and 303 ask for the answer by GET, without the body.
   *
   * @throws CallFailed when it leads to no URL that can be called
   */
  Optional<SignedRequest> redirected(Reply reply) throws CallFailed {
    boolean repeat = reply.status() == 307 || reply.status() == 308;
    boolean get = reply.status() >= 301 && reply.status() <= 303;
    if (reply.location() == null || !(repeat || get)) {
      return Optional.empty();
    }
    CallTarget next = target.redirectedTo(reply.location());
    boolean sameHost = next.host().equalsIgnoreCase(target.host());
    return Optional.of(
        new SignedRequest(next, sameHost ? signature : null, visit, repeat ? json : null));
  }

  HttpUriRequestBase toHttp() {
    HttpUriRequestBase request =
        new HttpUriRequestBase(json == null ? "GET" : "POST", target.uri());
    if (signature != null) {
      request.setHeader("timestamp", signature.timestamp());
      request.setHeader("signature", signature.signature());
    }
    if (visit != null) {
      request.setHeader(VISIT, visit);
    }
    if (json != null) {
      // Without a charset, as JSON has none to name.
      ContentType type = ContentType.create("application/json");
      request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), type));
    }
    return request;
  }

  /** Keeps the body to itself. */
  @Override
  public String toString() {
    return "SignedRequest[" + target.authority() + "]";
  }
}
