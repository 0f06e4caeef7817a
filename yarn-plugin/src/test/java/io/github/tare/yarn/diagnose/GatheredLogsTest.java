package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.EndedContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheredLogsTest {
  private static final String MASTER = "container_1700000000000_0001_01_000001";
  private static final String WORKER = "container_1700000000000_0001_01_000002";
  private static final String HEAP = "java.lang.OutOfMemoryError: Java heap space";

  private final GatheredLogs logs = new GatheredLogs();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taskmanager.log",
        "taskmanager.log.1",
        "jobmanager.err",
        "prelaunch.out",
        "taskmanager.recorder",
        "stderr",
        "syslog.2"
      })
  void logs_and_recorders_files_are_wanted(String file) {
    assertThat(GatheredLogs.wants(file)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap.hprof", "launch_container.sh", "directory.info", "my-stderr", ""})
  void other_files_are_not(String file) {
    assertThat(GatheredLogs.wants(file)).isFalse();
  }

  @Test
  void what_a_master_started_and_nobody_has_files_of_is_lacking_with_its_node() throws IOException {
    add(MASTER, "jobmanager.log", new StartedLine(WORKER, "node3:1").text());
    assertThat(logs.lacking()).containsExactly(WORKER);
    assertThat(logs.node(WORKER)).contains("node3:1");
    assertThat(logs.evidence().stream().map(Evidence::container)).containsExactly(MASTER);
    add(WORKER, "taskmanager.log", "");
    assertThat(logs.lacking()).isEmpty();
  }

  @Test
  void an_end_that_yarn_told_of_is_evidence_without_any_file() {
    EndedContainer ended = new EndedContainer(MASTER, -104, "too much");
    logs.add(ended);
    assertThat(logs.has(MASTER)).isFalse();
    assertThat(logs.evidence().get(0).ended()).contains(ended);
  }

  @Test
  void a_line_without_an_end_is_cut_and_the_next_one_is_read() throws IOException {
    InputStream endless =
        new ByteArrayInputStream(
            ("x".repeat(50_000) + HEAP + "\n" + HEAP + "\n").getBytes(StandardCharsets.UTF_8));
    logs.add(WORKER, "taskmanager.err", endless);
    assertThat(logs.evidence().get(0).said()).isEqualTo(List.of(HEAP));
  }

  private void add(String container, String file, String text) throws IOException {
    logs.add(
        container, file, new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8)));
  }
}
