package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** Ctrl-C while the application waits for room. */
@OnCluster
class InterruptedSubmissionIT {
  private static final String NAME = "interrupted";

  @Test
  void kills_the_application_and_removes_what_was_staged(TestCluster cluster) throws Exception {
    ApplicationId inFront = cluster.yarn().occupy("narrow");
    String[] arguments =
        Jobs.submit(
            new Path("/" + NAME),
            1,
            1,
            "-Dyarn.application.name=" + NAME,
            "-Dyarn.application.queue=narrow");
    try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(arguments)) {
      ApplicationId id = cluster.yarn().awaitSubmitted(NAME, tare);
      Await.until(
          "YARN's reason to wait to be passed on",
          () -> tare.said().contains("share for application masters is used up"),
          tare::said);
      assertThat(cluster.hdfs().describe(cluster.hdfs().staging(id))).isNotEmpty();
      tare.interrupt();
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isNotZero();
      assertThat(cluster.yarn().awaitEnd(id).getYarnApplicationState())
          .isEqualTo(YarnApplicationState.KILLED);
      assertThat(cluster.hdfs().exists(cluster.hdfs().staging(id))).as(outcome.said()).isFalse();
    } finally {
      cluster.yarn().kill(inFront);
    }
  }
}
