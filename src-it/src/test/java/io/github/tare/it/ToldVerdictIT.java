package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.it.job.HungryAtFirst;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** YARN kills a TaskExecutor for its memory, and everybody is told which part it was. */
@OnCluster
class ToldVerdictIT {
  private static final String VERDICT = "killed: native memory ";

  @ParameterizedTest
  @EnumSource(FlinkHome.class)
  void which_part_it_was_is_told_wherever_one_looks(FlinkHome home, TestCluster cluster)
      throws Exception {
    String name = "told-verdict-" + home;
    try (ChildProcess tare = cluster.tare(home).start(submission(name, "fixed-delay"))) {
      ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
      Await.until("the loss", () -> tare.said().contains("Lost a TaskExecutor: "), tare::said);
      assertThat(tare.said()).contains("Lost a TaskExecutor: " + VERDICT);
      isListed(cluster, id);
      FlinkRest flink = FlinkRest.of(cluster.yarn(), id);
      Await.until(
          "the verdict in Flink's exception history",
          () -> flink.failures().toString().contains(VERDICT),
          () -> histories(flink));
      assertThat(flink.mastersLog()).contains("Its native memory was ", " over its budget of ");

      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
      assertThat(outcome.err()).contains("TARE-720", VERDICT, "tare diagnose " + id);
      assertThat(cluster.yarn().report(id).getDiagnostics())
          .startsWith("It lost a TaskExecutor: " + VERDICT);
    }
  }

  /** It has failed before YARN tells: with the TaskExecutor's farewell. */
  @Test
  void a_job_that_cannot_go_on_ends_with_the_verdict(TestCluster cluster) throws Exception {
    String name = "told-at-the-end";
    try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(submission(name, "disable"))) {
      ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isNotZero();
      assertThat(outcome.err()).contains(VERDICT);
      assertThat(cluster.yarn().report(id).getDiagnostics()).contains(VERDICT);
    }
  }

  private static String histories(FlinkRest flink) {
    try {
      return flink.failures().toString();
    } catch (Exception e) {
      return e.toString();
    }
  }

  private static void isListed(TestCluster cluster, ApplicationId id) throws Exception {
    Outcome listed = cluster.tare(FlinkHome.V2_3).run("list", "--json");
    for (JsonNode application : Json.parse(listed.out()).required("applications")) {
      if (application.required("applicationId").textValue().equals(id.toString())) {
        JsonNode lost = application.required("lostWorkers").required(0);
        assertThat(lost.required("words").textValue()).startsWith(VERDICT);
        assertThat(lost.required("status").intValue()).isEqualTo(-104);
        return;
      }
    }
    throw new AssertionError(listed.said());
  }

  /** A minute of records, on a TaskExecutor of whose container little is for native memory. */
  private static String[] submission(String name, String restart) {
    return new String[] {
      "submit",
      "-Dyarn.application.name=" + name,
      "-Dtaskmanager.memory.process.size=1g",
      "-Dtaskmanager.memory.managed.size=32m",
      "-Drestart-strategy.type=" + restart,
      "-c",
      HungryAtFirst.class.getName(),
      Build.testJobs().toString(),
      "300",
      "10"
    };
  }
}
