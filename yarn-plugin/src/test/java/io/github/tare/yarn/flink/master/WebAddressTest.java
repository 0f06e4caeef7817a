package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({"http://node:4711, 4711", "https://[::1]:9, 9", "'', -1", "http://node, -1"})
  void the_port_is_read_off_the_web_interfaces_address(String url, int port) {
    assertThat(new WebAddress("node", url).port()).isEqualTo(port);
  }
}
