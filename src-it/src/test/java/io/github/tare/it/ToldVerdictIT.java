package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.it.job.HungryAtFirst;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.junit.jupiter.api.Test;

/** YARN kills a TaskExecutor for its memory, and everybody is told which part it was. */
@OnCluster
class ToldVerdictIT {
  private static final String NAME = "told-verdict";
  private static final String VERDICT = "killed: native memory ";

  @Test
  void which_part_it_was_is_told_wherever_one_looks(TestCluster cluster) throws Exception {
    try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(submission())) {
      ApplicationId id = cluster.yarn().awaitSubmitted(NAME, tare);
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
  private static String[] submission() {
    return new String[] {
      "submit",
      "-Dyarn.application.name=" + NAME,
      "-Dtaskmanager.memory.process.size=1g",
      "-Dtaskmanager.memory.managed.size=32m",
      "-Drestart-strategy.type=fixed-delay",
      "-c",
      HungryAtFirst.class.getName(),
      Build.testJobs().toString(),
      "300",
      "10"
    };
  }
}
