package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.net.HttpURLConnection;

/** A web service answered, and not with what it was asked for. */
final class UnexpectedStatus extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private UnexpectedStatus(int status, String message) {
    super(message);
    this.status = status;
  }

  static UnexpectedStatus of(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    return new UnexpectedStatus(status, inWords(status, challenge(connection)));
  }

  private static String challenge(HttpURLConnection connection) {
    String challenge = connection.getHeaderField("WWW-Authenticate");
    return challenge == null ? "" : challenge;
  }

  private static String inWords(int status, String challenge) {
    return switch (status) {
      case HttpURLConnection.HTTP_UNAUTHORIZED ->
          challenge.startsWith("Negotiate")
              ? "it asks for SPNEGO (status 401), and this client has no ticket for it"
              : "it asks who is there (status 401), and takes no answer that Tare has";
      case HttpURLConnection.HTTP_FORBIDDEN -> "it does not let this user in (status 403)";
      default -> "it answered with status " + status;
    };
  }

  /** Whether it keeps an answer from this user, rather than having none. */
  boolean isClosed() {
    return status == HttpURLConnection.HTTP_UNAUTHORIZED
        || status == HttpURLConnection.HTTP_FORBIDDEN;
  }
}
