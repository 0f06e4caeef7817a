package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code tare diagnose} says of applications whose logs YARN collects. */
@Tag("logs")
class DiagnosedApplicationIT {
  private static TestCluster cluster;

  @BeforeAll
  static void start() {
    cluster =
        TestCluster.start(
            "l",
            usual -> {
              usual.setBoolean(YarnConfiguration.LOG_AGGREGATION_ENABLED, true);
              // A process that is asked to end has the time to do so, on a busy machine, too.
              usual.setLong(YarnConfiguration.NM_SLEEP_DELAY_BEFORE_SIGKILL_MS, 5_000);
            });
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TFile", "IFile"})
  void is_told_of_alike_while_it_runs_and_when_its_logs_were_collected(String format)
      throws Exception {
    cluster.collectLogs(format);
    ApplicationId id = runs(format);
    String lost = loseWorker(id);
    // YARN counts it among the dead before the master has heard why.
    JsonNode running =
        Await.value(
            "the status of " + lost,
            () -> told(id, lost).filter(container -> container.has("status")),
            () -> diagnose(id).said());
    assertThat(running.required("status").intValue()).isEqualTo(137);
    assertThat(running.required("parts").required("heap").required("last").longValue())
        .isPositive();

    end(id);

    assertThat(told(id, lost)).contains(running);
    Outcome outcome = diagnose(id);
    assertThat(causes(outcome)).contains("KILLED", "APPLICATION_ENDED");
    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(ToldProblem.in(outcome)).isEmpty();
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void what_keeps_logs_back_is_said() throws Exception {
    cluster.collectLogs("TFile");
    ApplicationId id = cluster.yarn().occupy("default");
    assertThat(ToldProblem.codes(diagnose(id))).containsExactly("TARE-711", "TARE-712");
    end(id);
    for (String command : List.of("diagnose", "recommend")) {
      Outcome others = tare().with("HADOOP_USER_NAME", "eve").run(command, "--json", "" + id);
      assertThat(others.status()).as(others.said()).isEqualTo(4);
      assertThat(ToldProblem.codes(others)).contains("TARE-705");
    }
    Path collected = collected(id);
    cluster.hdfs().damage(cluster.hdfs().files(collected).get(0));
    Outcome damaged = diagnose(id);
    assertThat(ToldProblem.codes(damaged)).contains("TARE-709");
    assertThat(damaged.err()).isEmpty();
    cluster.hdfs().remove(collected);
    assertThat(ToldProblem.codes(diagnose(id))).contains("TARE-708");
    assertThat(ToldProblem.codes(tare().run("recommend", "--json", "" + id))).contains("TARE-708");
  }

  @ParameterizedTest
  @ValueSource(strings = {"diagnose", "recommend"})
  void an_application_that_never_existed_is_not_known(String command) throws Exception {
    Outcome outcome = tare().run(command, "--json", "application_1700000000000_4242");
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(4);
    assertThat(ToldProblem.codes(outcome)).containsExactly("TARE-631");
    assertThat(outcome.err()).isEmpty();
  }

  private static ApplicationId runs(String name) throws Exception {
    String[] arguments =
        Jobs.submit(
            new Path("/" + name), Integer.MAX_VALUE, 1, "-d", "-Dyarn.application.name=" + name);
    try (ChildProcess tare = tare().start(arguments)) {
      ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
      cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
      FlinkRest.of(cluster.yarn(), id).awaitCheckpoints(1);
      return id;
    }
  }

  /** The container of a TaskExecutor that is no more. */
  private static String loseWorker(ApplicationId id) throws Exception {
    LiveJvm worker =
        LiveJvm.of(id).filter(jvm -> jvm.runs("TaskManagerRunner")).findAny().orElseThrow();
    worker.kill();
    return worker.valueOf("-Dtaskmanager.resource-id=");
  }

  private static void end(ApplicationId id) throws Exception {
    cluster.yarn().kill(id);
    cluster.yarn().awaitEnd(id);
    cluster.yarn().awaitLogs(id);
  }

  private static Optional<JsonNode> told(ApplicationId id, String container) throws Exception {
    for (JsonNode one : Json.parse(diagnose(id).out()).required("containers")) {
      if (one.required("container").textValue().equals(container)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static List<String> causes(Outcome outcome) throws Exception {
    return Json.parse(outcome.out()).required("containers").findValuesAsText("cause");
  }

  private static Outcome diagnose(ApplicationId id) {
    try {
      return tare().run("diagnose", "--json", id.toString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Tare tare() {
    return cluster.tare(FlinkHome.V2_3);
  }

  private static Path collected(ApplicationId id) {
    return new Path(
        "/tmp/logs/%s/bucket-logs-tfile/%04d/%s"
            .formatted(System.getProperty("user.name"), id.getId(), id)
            .toLowerCase(Locale.ROOT));
  }
}
