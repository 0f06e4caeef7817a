package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.apache.hadoop.yarn.api.records.NodeId;

/**
 * Whether a NodeManager is there. Hadoop's own client asks one for minutes ({@code
 * yarn.client.nodemanager-connect.max-wait-ms}), as it should where a process is to be started.
 *
 * @param patience for a connection
 */
record NodePulse(Duration patience) {
  /** Why there is none, in the rest of a sentence; empty if it takes a connection. */
  Optional<String> missing(NodeId node) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(node.getHost(), node.getPort()),
          Math.toIntExact(patience.toMillis()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Causes.inWords(e));
    }
  }
}
