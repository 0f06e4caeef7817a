package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application that finds the queue's room for masters taken, and waits for too long. */
@OnCluster
class WaitingIT {
  private static final int RECORDS = 12;

  private final TestCluster cluster;
  private ApplicationId inFront;

  WaitingIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void somebodyIsInFront() throws Exception {
    inFront = cluster.yarn().occupy("narrow");
  }

  @AfterEach
  void nobodyIsInFront() throws Exception {
    cluster.yarn().kill(inFront);
  }

  @Test
  void is_killed_and_cleaned_up_with_the_reason_it_waited_for() throws Exception {
    try (ChildProcess tare = submit("late", "kill")) {
      ApplicationId id = cluster.yarn().awaitSubmitted("late", tare);
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isEqualTo(5);
      assertThat(outcome.out()).contains("ACCEPTED: waits: " + whatItWaitsFor());
      assertThat(outcome.err())
          .contains("ERROR TARE-604", id + " did not run within 8 s, so it is killed.")
          .containsPattern("For the last \\d+ s: " + Pattern.quote(whatItWaitsFor()));
      assertThat(cluster.yarn().awaitEnd(id).getYarnApplicationState())
          .isEqualTo(YarnApplicationState.KILLED);
      assertThat(cluster.hdfs().exists(cluster.hdfs().staging(id))).as(outcome.said()).isFalse();
    }
  }

  @Test
  void is_left_with_its_files_where_its_user_chose_so_and_runs_when_there_is_room()
      throws Exception {
    try (ChildProcess tare = submit("left", "leave")) {
      ApplicationId id = cluster.yarn().awaitSubmitted("left", tare);
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isEqualTo(5);
      assertThat(outcome.err())
          .contains("ERROR TARE-608", "and is left waiting", whatItWaitsFor())
          .contains("yarn application -kill " + id);
      assertThat(cluster.yarn().report(id).getYarnApplicationState())
          .isEqualTo(YarnApplicationState.ACCEPTED);
      assertThat(cluster.hdfs().describe(cluster.hdfs().staging(id))).isNotEmpty();

      cluster.yarn().kill(inFront);
      assertThat(cluster.yarn().awaitEnd(id).getFinalApplicationStatus())
          .isEqualTo(FinalApplicationStatus.SUCCEEDED);
      assertThat(Jobs.sorted(cluster.hdfs().lines(new Path("/left"))))
          .isEqualTo(Jobs.expected(RECORDS));
      Await.until(
          "the master to remove its files",
          () -> !cluster.hdfs().exists(cluster.hdfs().staging(id)),
          outcome::said);
    }
  }

  private ChildProcess submit(String name, String onTimeout) throws Exception {
    return cluster
        .tare(FlinkHome.V2_3)
        .start(
            Jobs.submit(
                new Path("/" + name),
                RECORDS,
                1000,
                "-Dyarn.application.name=" + name,
                "-Dyarn.application.queue=narrow",
                "-Dtare.submit.start-timeout=8s",
                "-Dtare.submit.on-timeout=" + onTimeout));
  }

  private static String whatItWaitsFor() {
    return "the share for application masters is used up, and it is smaller than this master,"
        + " which starts only when no other runs in the queue: "
        + Yarn.OCCUPANT_MEBIBYTES
        + " MiB ("
        + (Yarn.OCCUPANT_MEBIBYTES << 20)
        + " bytes) of ";
  }
}
