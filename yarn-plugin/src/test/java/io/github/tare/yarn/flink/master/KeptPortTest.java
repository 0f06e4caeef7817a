package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import org.junit.jupiter.api.Test;

class KeptPortTest {
  @Test
  void a_server_of_this_kind_listens_on_it_while_it_is_kept() throws IOException {
    try (KeptPort kept = KeptPort.in("0");
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress("0.0.0.0", kept.number()));
      assertThat(server.socket().getLocalPort()).isEqualTo(kept.number());
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), kept.number())) {
        assertThat(client.isConnected()).isTrue();
      }
    }
  }

  @Test
  void nobody_who_takes_any_port_gets_it() throws IOException {
    try (KeptPort kept = KeptPort.in("0");
        Socket other = new Socket()) {
      assertThatThrownBy(() -> other.bind(new InetSocketAddress(kept.number())))
          .isInstanceOf(BindException.class);
    }
  }

  @Test
  void a_system_that_lets_no_server_in_is_found_out() throws IOException {
    try (Socket strict = new Socket()) {
      strict.bind(new InetSocketAddress(0));
      assertThat(new KeptPort(strict).letsAServerIn()).isFalse();
    }
  }

  @Test
  void of_a_range_it_is_the_first_on_which_nobody_listens() throws IOException {
    int free = free();
    try (ServerSocket taken = new ServerSocket(0);
        KeptPort kept = KeptPort.in(taken.getLocalPort() + "," + free)) {
      assertThat(kept.number()).isEqualTo(free);
    }
  }

  private static int free() throws IOException {
    try (KeptPort any = KeptPort.in("0")) {
      return any.number();
    }
  }

  @Test
  void where_none_is_free_that_is_said() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String range = String.valueOf(taken.getLocalPort());
      assertThatThrownBy(() -> KeptPort.in(range))
          .isInstanceOf(IOException.class)
          .hasMessage("no port is free in " + range);
    }
  }

  @Test
  void what_is_no_port_is_said() {
    assertThatThrownBy(() -> KeptPort.in("many"))
        .isInstanceOf(IOException.class)
        .hasMessage("many are no ports");
  }
}
