package io.github.gavia.hook;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and reads its answer, bounded in time and size. Connects directly, whatever
 * proxy the environment names, to addresses the resolver gives; follows no redirect, keeps no
 * cookie, tries nothing twice and keeps no connection open.
 */
final class BoundedClient implements AutoCloseable {

  /** Longest answer, in bytes. */
  static final int MAX_ANSWER = 1024 * 1024;

  private static final int MAX_HEADERS = 100;
  private static final int MAX_HEADER_LINE = 16 * 1024;

  /** More than there are threads that call; a call never waits for another. */
  private static final int MAX_CONNECTIONS = 1000;

  private final CloseableHttpClient client;
  private final ExecutorService threads;

  /**
   * Makes a client.
   *
   * @param limit the longest call: how long a thread may cling to an address after its caller left
   */
  BoundedClient(DnsResolver resolver, Duration limit) {
    Timeout timeout = Timeout.of(limit);
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(resolver, timeout))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeout)
                    .setResponseTimeout(timeout)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("gavia")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "hook-call");
              thread.setDaemon(true);
              return thread;
            });
  }

  private static PoolingHttpClientConnectionManager connections(
      DnsResolver resolver, Timeout timeout) {
    Http1Config bounds =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LINE)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout).build())
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .build();
  }

  /**
   * Sends a request to the target and waits for the whole answer, at most until the deadline.
   *
   * @throws CallFailed when there is none
   */
  Reply exchange(HttpUriRequestBase request, CallTarget target, Deadline deadline)
      throws CallFailed {
    HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
    try {
      // In a thread of its own: neither a name's look-up nor a dripping body heeds a time limit.
      Future<Reply> reply = threads.submit(() -> receive(host, request));
      return reply.get(deadline.left(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw deadline.missed();
    } catch (ExecutionException e) {
      throw CallFaults.of(e.getCause() == null ? e : e.getCause(), deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    } catch (RejectedExecutionException e) {
      throw stopped();
    } finally {
      request.cancel();
    }
  }

  private static CallFailed stopped() {
    return new CallFailed("the call was stopped with the service");
  }

  private Reply receive(HttpHost host, HttpUriRequestBase request) throws IOException, CallFailed {
    try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
      Header location = response.getFirstHeader("Location");
      return new Reply(
          response.getCode(),
          location == null ? null : location.getValue(),
          body(request, response.getEntity()));
    }
  }

  private static byte[] body(HttpUriRequestBase request, @Nullable HttpEntity entity)
      throws IOException, CallFailed {
    if (entity == null) {
      return new byte[0];
    }
    byte[] body = entity.getContent().readNBytes(MAX_ANSWER + 1);
    if (body.length > MAX_ANSWER) {
      // Otherwise closing the response would read on to its end.
      request.cancel();
      throw new CallFailed("the answer is longer than 1 MB");
    }
    return body;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
