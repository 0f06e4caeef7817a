package io.github.tare.yarn.flink.master;

import java.util.Objects;

/**
 * Where the master is reached.
 *
 * @param host of its RPC service
 * @param webInterface URL of Flink's web interface; empty if it has none
 */
record WebAddress(String host, String webInterface) {
  WebAddress {
    Objects.requireNonNull(host);
    Objects.requireNonNull(webInterface);
  }

  /** The port of the web interface, or -1. */
  int port() {
    int colon = webInterface.lastIndexOf(':');
    String digits = webInterface.substring(colon + 1);
    return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : -1;
  }
}
