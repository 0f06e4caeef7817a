package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.RecorderReader;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** A TaskExecutor dies in the middle of a job. */
@OnCluster
class LostTaskExecutorIT {
  private static final int RECORDS = 240;

  @Test
  void is_replaced_and_the_job_ends_with_the_right_output(TestCluster cluster) throws Exception {
    var output = new org.apache.hadoop.fs.Path("/lost-task-executor");
    String[] arguments =
        Jobs.submit(output, RECORDS, 20, "-Dyarn.application.name=lost-task-executor");
    try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(arguments)) {
      ApplicationId id = cluster.yarn().awaitSubmitted("lost-task-executor", tare);
      cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
      FlinkRest.of(cluster.yarn(), id).awaitCheckpoints(2);
      LiveJvm lost = LiveJvm.awaitWorker(id, tare);
      Recording before = awaitRecording(lost, tare);
      lost.kill();
      outlives(lost, before);
      assertThat(LiveJvm.awaitWorkerOtherThan(lost, id, tare).arguments())
          .doesNotContain(lost.valueOf("-Dtaskmanager.resource-id="));
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
      isRecommendedFor(lost);
    }
    assertThat(Jobs.sorted(cluster.hdfs().lines(output))).isEqualTo(Jobs.expected(RECORDS));
  }

  /** What had been written before the SIGKILL is there after it, and every line is whole. */
  private static void outlives(LiveJvm lost, Recording before) throws Exception {
    Recording left = recording(lost).orElseThrow();
    assertThat(left.damaged()).isZero();
    assertThat(left.of(Ring.SECOND)).containsAll(before.of(Ring.SECOND));
    assertThat(left.last().flatMap(last -> last.number(Field.ENDING))).contains(0L);
    assertThat(left.header().text("pid")).contains(Long.toString(lost.pid()));
    assertThat(left.header().text("container"))
        .contains(lost.valueOf("-Dtaskmanager.resource-id="));
    assertThat(left.header().pools())
        .containsKeys(ProcessKind.TASK_EXECUTOR.pools().toArray(Pool[]::new));
  }

  /** A run of seconds takes no memory away, and says why. */
  private static void isRecommendedFor(LiveJvm lost) throws Exception {
    Path logs = file(lost).getParent();
    Outcome outcome = Tare.alone().run("recommend", "--logs", logs.toString(), "--json");
    JsonNode found = Json.parse(outcome.out()).required("recommendations").required(0);
    assertThat(found.required("doubts").toString()).contains("to take memory away asks for 10 min");
    JsonNode pools = found.required("pools");
    for (Pool pool : ProcessKind.TASK_EXECUTOR.pools()) {
      JsonNode one = pools.required(pool.jsonName());
      assertThat(one.required("recommended").longValue())
          .as(outcome.out())
          .isGreaterThanOrEqualTo(one.required("budget").longValue());
    }
    long heap =
        bytes(pools, Pool.TASK_HEAP, "budget") + bytes(pools, Pool.FRAMEWORK_HEAP, "budget");
    assertThat(Long.toString(heap)).isEqualTo(lost.valueOf("-Xmx"));
    assertThat(bytes(pools, Pool.TASK_HEAP, "highest")).isBetween(0L, heap);
    assertThat(bytes(pools, Pool.JVM_METASPACE, "highest"))
        .isBetween(10 * MemorySize.MEBIBYTE, bytes(pools, Pool.JVM_METASPACE, "budget"));
  }

  private static long bytes(JsonNode pools, Pool pool, String member) {
    return pools.required(pool.jsonName()).required(member).longValue();
  }

  private static Recording awaitRecording(LiveJvm jvm, ChildProcess submitter) throws Exception {
    return Await.value(
        "all columns of a recording",
        () ->
            recording(jvm)
                .filter(it -> it.last().flatMap(l -> l.number(Field.HEAP_LEFT)).isPresent()),
        submitter::said);
  }

  private static Optional<Recording> recording(LiveJvm jvm) throws IOException {
    return RecorderReader.read(Files.readAllBytes(file(jvm)))
        .fold(Optional::of, none -> Optional.empty());
  }

  private static Path file(LiveJvm jvm) {
    String agent = jvm.valueOf("-javaagent:lib/tare-0.1.0.jar=file=");
    return Path.of(agent.substring(0, agent.indexOf(',')));
  }
}
