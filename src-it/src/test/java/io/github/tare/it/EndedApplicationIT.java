package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** An application killed through YARN leaves nothing of Tare's in HDFS. */
@OnCluster
class EndedApplicationIT {
  private static final int ENDLESS = Integer.MAX_VALUE;

  private final TestCluster cluster;

  EndedApplicationIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void killed_while_tare_follows_it() throws Exception {
    try (ChildProcess tare = start("killed-attached")) {
      ApplicationId id = running("killed-attached", tare);
      cluster.yarn().kill(id);
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isEqualTo(5);
      assertThat(outcome.said()).containsIgnoringCase("killed");
      assertThat(cluster.hdfs().describe(cluster.hdfs().staging(id))).as(outcome.said()).isEmpty();
    }
  }

  @Test
  void killed_after_tare_has_detached() throws Exception {
    try (ChildProcess tare = start("killed-detached", "-d")) {
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
      ApplicationId id = running("killed-detached", tare);
      cluster.yarn().kill(id);
      Await.until(
          "the master to clean up",
          () -> !cluster.hdfs().exists(cluster.hdfs().staging(id)),
          () -> cluster.hdfs().staging(id).toString());
    }
  }

  private ChildProcess start(String name, String... options) throws Exception {
    String[] named = new String[options.length + 1];
    System.arraycopy(options, 0, named, 1, options.length);
    named[0] = "-Dyarn.application.name=" + name;
    return cluster
        .tare(FlinkHome.V2_3)
        .start(Jobs.submit(new Path("/" + name), ENDLESS, 10, named));
  }

  private ApplicationId running(String name, ChildProcess tare) throws Exception {
    ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
    cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
    assertThat(cluster.hdfs().exists(cluster.hdfs().staging(id))).isTrue();
    return id;
  }
}
