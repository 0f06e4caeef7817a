package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** {@code tare stop} and Ctrl-C against what really runs. */
@OnCluster
class StoppedApplicationIT {
  private static final int RECORDS = 1_000_000;

  @Test
  void a_job_that_is_stopped_leaves_its_savepoint_and_no_files(TestCluster cluster)
      throws Exception {
    ApplicationId id = submit(cluster, "stopped");
    Outcome outcome =
        cluster
            .tare(FlinkHome.V2_3)
            .run("stop", "--json", "--savepoint", "hdfs:///s", id.toString());
    JsonNode answer = Json.parse(outcome.out());

    assertThat(answer.at("/end").asText()).as(outcome.said()).isEqualTo("STOPPED");
    assertThat(cluster.hdfs().exists(new Path(answer.at("/savepoints/0/location").asText())))
        .as(outcome.said())
        .isTrue();
    ended(cluster, id, YarnApplicationState.FINISHED, FinalApplicationStatus.SUCCEEDED);
  }

  @Test
  void a_job_that_is_not_done_in_time_is_killed_and_leaves_no_files(TestCluster cluster)
      throws Exception {
    ApplicationId id = submit(cluster, "killed");
    Outcome outcome =
        cluster.tare(FlinkHome.V2_3).run("stop", "--json", "--timeout", "1ms", id.toString());

    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(Json.parse(outcome.out()).at("/end").asText()).isEqualTo("KILLED");
    ended(cluster, id, YarnApplicationState.KILLED, FinalApplicationStatus.KILLED);
  }

  @Test
  void a_session_that_is_followed_ends_with_the_one_who_follows_it(TestCluster cluster)
      throws Exception {
    String name = "followed-session";
    try (ChildProcess tare =
        cluster.tare(FlinkHome.V2_3).start("session", "-Dyarn.application.name=" + name)) {
      ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
      Await.until("the session", () -> tare.said().contains("Flink's web interface: "), tare::said);
      tare.interrupt();
      assertThat(tare.await().out()).contains("Stopping " + id);
      ended(cluster, id, YarnApplicationState.FINISHED, FinalApplicationStatus.SUCCEEDED);
    }
  }

  /** A job that would go on for a day. */
  private static ApplicationId submit(TestCluster cluster, String name) throws Exception {
    String[] arguments =
        Jobs.submit(
            new Path("/" + name), RECORDS, 10, "-d", "--json", "-Dyarn.application.name=" + name);
    Outcome outcome = cluster.tare(FlinkHome.V2_3).run(arguments);
    assertThat(outcome.status()).as(outcome.said()).isZero();
    ApplicationId id =
        ApplicationId.fromString(Json.parse(outcome.out()).required("applicationId").textValue());
    FlinkRest.of(cluster.yarn(), id).awaitCheckpoints(1);
    return id;
  }

  private static void ended(
      TestCluster cluster,
      ApplicationId id,
      YarnApplicationState state,
      FinalApplicationStatus status)
      throws Exception {
    ApplicationReport report = cluster.yarn().awaitEnd(id);
    assertThat(report.getYarnApplicationState()).isEqualTo(state);
    assertThat(report.getFinalApplicationStatus()).isEqualTo(status);
    assertThat(cluster.hdfs().exists(cluster.hdfs().staging(id))).isFalse();
  }
}
