package io.github.gavia.hook;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in few words what a fault of the connection means. */
final class CallFaults {

  private CallFaults() {}

  /** The failure to report; the fault's own text names addresses and stays its cause. */
  static CallFailed of(Throwable fault, Deadline deadline) {
    if (fault instanceof CallFailed failed) {
      return failed;
    }
    if (fault instanceof SocketTimeoutException) {
      return deadline.missed();
    }
    return new CallFailed(reason(fault), fault);
  }

  private static String reason(Throwable fault) {
    if (fault instanceof AllowedHosts.Denied) {
      return AllowedHosts.DENIAL;
    }
    if (fault instanceof UnknownHostException) {
      return "the host name is unknown";
    }
    if (fault instanceof ConnectException) {
      return String.valueOf(fault.getMessage()).contains("refused")
          ? "the connection was refused"
          : "the host cannot be reached";
    }
    if (fault instanceof NoRouteToHostException) {
      return "the host cannot be reached";
    }
    if (fault instanceof SSLPeerUnverifiedException) {
      return "the host's certificate is for another name";
    }
    if (fault instanceof SSLException) {
      return "no secure connection: " + fault.getMessage();
    }
    return reasonOfAnswer(fault);
  }

  private static String reasonOfAnswer(Throwable fault) {
    if (fault instanceof MessageConstraintException) {
      return "the answer's headers are too long";
    }
    if (fault instanceof HttpException) {
      return "the answer is no HTTP";
    }
    if (fault instanceof NoHttpResponseException
        || fault instanceof ConnectionClosedException
        || fault instanceof SocketException
        || fault instanceof InterruptedIOException) {
      return "the connection ended before the answer did";
    }
    return "the call failed";
  }
}
