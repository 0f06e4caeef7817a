package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YarnProbeTest {
  @TempDir private Path directory;

  @Test
  void a_yarn_that_is_down_is_unreachable_with_its_address_and_the_reason() throws IOException {
    int closed = closedPort();
    assertThat(problems("127.0.0.1:" + closed, "file:///", "10 s"))
        .isEqualTo(
            """
            ERROR TARE-401 YARN does not answer at 127.0.0.1:%d: the connection was refused.
              yarn.resourcemanager.address = 127.0.0.1:%d  config.yaml:2
              Start it, or set HADOOP_CONF_DIR to the cluster that is meant.
            """
                .formatted(closed, closed));
  }

  @Test
  void a_yarn_that_accepts_and_says_nothing_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(problems("127.0.0.1:" + silent.getLocalPort(), "file:///", "1500 ms"))
          .startsWith("ERROR TARE-401 YARN does not answer at 127.0.0.1:" + silent.getLocalPort())
          .containsAnyOf("no answer came within 1500 ms.", "no answer came in time.")
          .contains("If it is only slow, wait longer: -Dtare.cluster.timeout=60s");
    }
  }

  @Test
  void a_first_resource_manager_that_accepts_and_says_nothing_is_left_for_the_second()
      throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LocalResourceManager second = LocalResourceManager.start()) {
      ProbeResult result =
          HadoopConnection.probe(
                  highlyAvailable("127.0.0.1:" + silent.getLocalPort(), second.address()))
              .probe();
      ClusterFacts facts =
          result.fold(
              ProbeResult.Answered::facts,
              unreachable -> fail(ProblemText.of(unreachable.problems())));
      assertThat(facts.resourceTypes().known().orElseThrow()).contains(LocalResourceManager.FPGA);
      assertThat(facts.nodes().known().orElseThrow())
          .extracting(node -> node.capacity().other(LocalResourceManager.FPGA))
          .containsExactly(2L);
    }
  }

  private YarnOptions highlyAvailable(String first, String second) {
    return Cluster.options(
        "tare.cluster.timeout", "12 s",
        "flink.yarn.resourcemanager.ha.enabled", "true",
        "flink.yarn.resourcemanager.ha.rm-ids", "rm1,rm2",
        "flink.yarn.resourcemanager.address.rm1", first,
        "flink.yarn.resourcemanager.address.rm2", second,
        "flink.yarn.resourcemanager.webapp.address.rm1", "127.0.0.1:1",
        "flink.yarn.resourcemanager.webapp.address.rm2", "127.0.0.1:1",
        "flink.hadoop.fs.defaultFS", "file:///",
        "yarn.staging-directory", directory.toUri().toString());
  }

  @Test
  void a_file_system_that_is_down_is_named_beside_yarn() throws IOException {
    int closed = closedPort();
    assertThat(problems("127.0.0.1:" + closed, "hdfs://127.0.0.1:" + closed, "10 s"))
        .contains("ERROR TARE-401 YARN does not answer")
        .contains(
            "ERROR TARE-402 The file system hdfs://127.0.0.1:"
                + closed
                + " does not answer: the connection was refused.");
  }

  @Test
  void tokens_live_as_long_as_hdfs_lets_them_and_only_with_kerberos() {
    Configuration conf = new Configuration(false);
    assertThat(YarnProbe.tokenLifetime(true, conf).known()).contains(Duration.ofDays(7));
    conf.setLong("dfs.namenode.delegation.token.max-lifetime", 3_600_000);
    assertThat(YarnProbe.tokenLifetime(true, conf))
        .isEqualTo(
            Fact.assumed(
                Duration.ofHours(1),
                "it is what this client's Hadoop configuration says, and the NameNode has its"
                    + " own"));
    assertThat(YarnProbe.tokenLifetime(false, conf))
        .isEqualTo(Fact.unknown("without Kerberos there are no tokens"));
  }

  private String problems(String resourceManager, String fileSystem, String timeout) {
    ProbeResult result =
        HadoopConnection.probe(
                Cluster.options(
                    "tare.cluster.timeout", timeout,
                    "flink.yarn.resourcemanager.address", resourceManager,
                    "flink.yarn.resourcemanager.webapp.address", resourceManager,
                    "flink.hadoop.fs.defaultFS", fileSystem,
                    "yarn.staging-directory",
                        fileSystem.equals("file:///") ? directory.toUri().toString() : "/"))
            .probe();
    return result.fold(
        answered -> "answered", unreachable -> ProblemText.of(unreachable.problems()));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
