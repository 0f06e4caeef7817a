package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** The cluster that the other tests trust: it runs containers, and records what they got. */
@OnCluster
class EmbeddedClusterIT {

  @Test
  void runs_a_container_of_the_size_that_was_asked_for(TestCluster cluster) throws Exception {
    ApplicationId id = cluster.yarn().occupy("batch");
    List<ContainerReport> containers = cluster.yarn().runningContainers(id);
    cluster.yarn().kill(id);
    assertThat(containers)
        .extracting(container -> container.getAllocatedResource().getMemorySize())
        .containsExactly(Yarn.OCCUPANT_MEBIBYTES);
    assertThat(cluster.yarn().awaitEnd(id).getYarnApplicationState())
        .isEqualTo(YarnApplicationState.KILLED);
  }
}
