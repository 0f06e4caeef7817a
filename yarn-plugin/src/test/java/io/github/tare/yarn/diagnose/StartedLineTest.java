package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the master writes of a start is what is read of it. */
class StartedLineTest {
  private static final StartedLine STARTED =
      new StartedLine("container_e17_1700000000000_0001_01_000002", "node3.example.org:45454");

  @Test
  void a_container_and_its_node_are_named() {
    assertThat(STARTED.text())
        .isEqualTo(
            "Starting a TaskExecutor in container_e17_1700000000000_0001_01_000002 on"
                + " node3.example.org:45454.");
  }

  @Test
  void what_is_written_is_read() {
    assertThat(StartedLine.read("2026-11-22 INFO " + STARTED.text() + "\r")).contains(STARTED);
  }

  @Test
  void another_line_says_nothing_of_a_start() {
    assertThat(StartedLine.read("Starting a TaskExecutor in container_1 on a node.")).isEmpty();
  }
}
