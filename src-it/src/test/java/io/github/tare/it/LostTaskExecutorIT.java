package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** A TaskExecutor dies in the middle of a job. */
@OnCluster
class LostTaskExecutorIT {
  private static final int RECORDS = 240;

  @Test
  void is_replaced_and_the_job_ends_with_the_right_output(TestCluster cluster) throws Exception {
    Path output = new Path("/lost-task-executor");
    String[] arguments =
        Jobs.submit(output, RECORDS, 20, "-Dyarn.application.name=lost-task-executor");
    try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(arguments)) {
      ApplicationId id = cluster.yarn().awaitSubmitted("lost-task-executor", tare);
      cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
      FlinkRest.of(cluster.yarn(), id).awaitCheckpoints(2);
      LiveJvm lost = LiveJvm.awaitWorker(id, tare);
      lost.kill();
      assertThat(LiveJvm.awaitWorkerOtherThan(lost, id, tare).arguments())
          .doesNotContain(lost.valueOf("-Dtaskmanager.resource-id="));
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
    }
    assertThat(Jobs.sorted(cluster.hdfs().lines(output))).isEqualTo(Jobs.expected(RECORDS));
  }
}
