package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.junit.jupiter.api.Test;

/** NodeManagers that are there, and others. */
class NodePulseTest {
  private static final NodePulse PULSE = new NodePulse(Duration.ofMillis(300));

  @Test
  void a_node_that_takes_a_connection_is_there() throws IOException {
    try (ServerSocket node = listening()) {
      assertThat(PULSE.missing(at(node))).isEmpty();
    }
  }

  @Test
  void a_machine_without_a_node_manager_refuses() throws IOException {
    ServerSocket node = listening();
    node.close();
    assertThat(PULSE.missing(at(node))).contains("the connection was refused");
  }

  @Test
  void a_host_that_has_no_address_any_more_is_not_known() {
    assertThat(PULSE.missing(NodeId.newInstance("node3.invalid", 45454)))
        .contains("the host node3.invalid is not known");
  }

  @Test
  void a_machine_that_says_nothing_is_not_waited_for_long() throws IOException {
    try (ServerSocket node = listening()) {
      List<Socket> waiting = fill(node);
      assertThat(PULSE.missing(at(node))).contains("no answer came in time");
      for (Socket one : waiting) {
        one.close();
      }
    }
  }

  /** Until the system answers no further connection, as a machine does that is gone. */
  private static List<Socket> fill(ServerSocket node) throws IOException {
    List<Socket> waiting = new ArrayList<>();
    while (true) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress(node.getInetAddress(), node.getLocalPort()), 300);
      } catch (SocketTimeoutException e) {
        return waiting;
      }
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static NodeId at(ServerSocket node) {
    return NodeId.newInstance("127.0.0.1", node.getLocalPort());
  }
}
