package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A cluster of which each node has a label of its own, and both a resource that is neither memory
 * nor a vcore: who asks for them gets containers there, with it.
 */
@Tag("scheduler")
class PlacedContainersIT {
  private static final int RECORDS = 60;
  private static final String CARD = "example.com/card";
  private static final String ROOT = "yarn.scheduler.capacity.root.";
  private static final String QUEUE = ROOT + "default.";

  @Test
  void master_and_worker_run_on_the_nodes_and_with_the_resources_that_were_asked_for()
      throws Exception {
    try (TestCluster cluster = TestCluster.start("p", PlacedContainersIT::change)) {
      String quiet = cluster.label(0, "quiet");
      String cards = cluster.label(1, "cards");
      Path output = new Path("/placed");
      try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(submit(output))) {
        List<ContainerReport> containers = containers(cluster, tare);
        assertThat(tare.await().status()).isZero();
        assertThat(containers)
            .extracting(it -> it.getAssignedNode().toString())
            .containsExactly(quiet, cards);
        assertThat(containers)
            .extracting(it -> it.getAllocatedResource().getResourceValue(CARD))
            .containsExactly(0L, 1L);
      }
      assertThat(Jobs.sorted(cluster.hdfs().lines(output))).isEqualTo(Jobs.expected(RECORDS));
    }
  }

  private static String[] submit(Path output) {
    return Jobs.submit(
        output,
        RECORDS,
        10,
        "-Dyarn.application.name=placed",
        "-Dyarn.application.node-label=quiet",
        "-Dyarn.taskmanager.node-label=cards",
        "-Dexternal-resources=card",
        "-Dexternal-resource.card.amount=1",
        "-Dexternal-resource.card.yarn.config-key=" + CARD);
  }

  /** The master's first. */
  private static List<ContainerReport> containers(TestCluster cluster, ChildProcess tare)
      throws Exception {
    ApplicationId id = cluster.yarn().awaitSubmitted("placed", tare);
    cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
    FlinkRest.of(cluster.yarn(), id).awaitTaskManager();
    return cluster.yarn().runningContainers(id).stream()
        .sorted(Comparator.comparing(ContainerReport::getContainerId))
        .toList();
  }

  private static void change(Configuration usual) {
    usual.setBoolean(YarnConfiguration.NODE_LABELS_ENABLED, true);
    usual.set(
        YarnConfiguration.FS_NODE_LABELS_STORE_ROOT_DIR,
        Build.scratch().resolve("p/labels").toUri().toString());
    for (String label : List.of("quiet", "cards")) {
      usual.setInt(ROOT + "accessible-node-labels." + label + ".capacity", 100);
      usual.setInt(QUEUE + "accessible-node-labels." + label + ".capacity", 100);
    }
    usual.set(QUEUE + "accessible-node-labels", "quiet,cards");
    usual.set(YarnConfiguration.RESOURCE_TYPES, CARD);
    usual.setInt(YarnConfiguration.NM_RESOURCES_PREFIX + CARD, 2);
  }
}
