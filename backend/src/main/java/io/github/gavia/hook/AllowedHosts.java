package io.github.gavia.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Decides which hosts may be called (R170): those listed, literally, or without a list every host
 * with a public address. The client connects to the addresses found here and looks nothing up
 * itself, so a name cannot be checked as one address and called as another.
 */
final class AllowedHosts implements DnsResolver {

  /** What a caller is told about a denied host, whatever the reason. */
  static final String DENIAL =
      "hook host is not allowed, please contact the administrator to alter the configure";

  private final @Nullable List<String> listed;
  private final Lookup lookup;

  /**
   * Decides after the setting.
   *
   * @param listed {@code host[:port]} texts; null for every public address
   */
  AllowedHosts(@Nullable List<String> listed, Lookup lookup) {
    this.listed = listed;
    this.lookup = lookup;
  }

  /** Finds the addresses of a name; the answer may differ from call to call. */
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** The name's addresses are none that may be called. */
  static final class Denied extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Denied() {
      super(DENIAL);
    }
  }

  /**
   * Looks at the name only; addresses are looked at in {@link #resolve}.
   *
   * @throws CallFailed with {@link #DENIAL}
   */
  void check(CallTarget target) throws CallFailed {
    if (listed != null && !listed.contains(target.authority())) {
      throw new CallFailed(DENIAL);
    }
  }

  /**
   * The addresses of a host that may be called.
   *
   * @throws Denied when it has addresses, but none of them may be
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.addresses(host);
    if (listed != null) {
      return found;
    }
    InetAddress[] open =
        Stream.of(found).filter(PublicAddresses::contains).toArray(InetAddress[]::new);
    if (open.length == 0) {
      throw new Denied();
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
