package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.it.job.LargeState;
import io.github.tare.it.job.Payload;
import io.github.tare.it.job.SortedJoin;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/**
 * One session, streaming and batch at once, nothing reconfigured: a streaming job whose state is
 * larger than its memory, and a batch job that sorts and joins, share the same TaskExecutors.
 */
@OnCluster
class SharedSessionIT {
  private static final String NAME = "shared-session";
  private static final long KEYS = 60_000;
  private static final long ROUNDS = 3;

  /** Until it is there, the streaming job waits before its last round. */
  private static final String GO_ON = NAME + "-go-on";

  private static final long RECORDS = 400_000;
  private static final long JOINED = 5_000;

  private static final List<String> CONFIGURATION =
      List.of(
          "-Djobmanager.memory.process.size=1024m",
          "-Dtaskmanager.memory.process.size=1024m",
          "-Dtaskmanager.memory.managed.size=128m",
          "-Dtaskmanager.numberOfTaskSlots=2",
          "-Dparallelism.default=2",
          "-Dstate.backend.type=rocksdb",
          "-Dexecution.checkpointing.incremental=true",
          "-Dstate.checkpoints.dir=hdfs:///" + NAME + "/checkpoints");

  /** So that each job has a slot on either TaskExecutor, and what it tells is fresh. */
  private static final List<String> SHOWN =
      List.of(
          "-Dslotmanager.number-of-slots.min=4",
          "-Dtaskmanager.load-balance.mode=SLOTS",
          "-Dmetrics.fetcher.update-interval=200 ms",
          "-Dstate.backend.rocksdb.metrics.block-cache-capacity=true",
          "-Dyarn.application.name=" + NAME);

  @Test
  void a_streaming_and_a_batch_job_share_its_memory_as_planned(TestCluster cluster)
      throws Exception {
    Tare tare = cluster.tare(FlinkHome.V2_3);
    JsonNode plan = Json.parse(tare.run(arguments("explain", "--json")).out());
    JsonNode started = Json.parse(tare.run(arguments("session", "-d", "--json")).out());
    String id = started.required("applicationId").textValue();
    FlinkSession session = new FlinkSession(started.required("webInterface").textValue());
    try {
      SharedMemory seen = run(cluster, session, ApplicationId.fromString(id));
      seen.isAsPlanned(plan);
      seen.staysInItsContainers(plan);
      isListed(tare, id);
    } finally {
      stop(cluster, tare, id);
    }
  }

  private static SharedMemory run(TestCluster cluster, FlinkSession session, ApplicationId id)
      throws Exception {
    SharedMemory memory = new SharedMemory(session, id);
    Tare user = cluster.tare(FlinkHome.V2_3);
    Await.until("both TaskExecutors", () -> session.taskExecutors().size() == 2, session::toString);
    String streaming =
        session.run(
            user,
            FlinkHome.V2_3,
            LargeState.class,
            "hdfs:///" + NAME + "/state",
            Long.toString(KEYS),
            Long.toString(ROUNDS),
            "hdfs:///" + GO_ON);
    memory.watchAlone(streaming);
    String batch =
        session.run(
            user,
            FlinkHome.V2_3,
            SortedJoin.class,
            "hdfs:///" + NAME + "/join",
            Long.toString(RECORDS),
            Long.toString(JOINED),
            "2");
    memory.watchBoth(streaming, batch);
    cluster.hdfs().make(new Path("/" + GO_ON));
    memory.watchToTheEnd(streaming);
    assertThat(Jobs.sorted(cluster.hdfs().lines(new Path("/" + NAME + "/join"))))
        .isEqualTo(expectedJoin());
    assertThat(Jobs.sorted(cluster.hdfs().lines(new Path("/" + NAME + "/state"))))
        .isEqualTo(expectedState());
    return memory;
  }

  private static void isListed(Tare tare, String id) throws Exception {
    JsonNode listed = Json.parse(tare.run("list", "--json").out()).required("applications");
    assertThat(listed)
        .filteredOn(one -> one.required("applicationId").textValue().equals(id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.required("kind").textValue()).isEqualTo("session");
              assertThat(one.required("state").textValue()).isEqualTo("RUNNING");
              assertThat(one.required("name").textValue()).isEqualTo(NAME);
              long containers = one.required("containers").longValue();
              assertThat(containers).isGreaterThanOrEqualTo(3);
              assertThat(one.required("memoryMiB").longValue()).isEqualTo(containers * 1024);
            });
  }

  private static void stop(TestCluster cluster, Tare tare, String id) throws Exception {
    Outcome stopped = tare.run("stop", "--json", id);
    assertThat(Json.parse(stopped.out()).at("/end").asText())
        .as(stopped.said())
        .isEqualTo("STOPPED");
    ApplicationReport report = cluster.yarn().awaitEnd(ApplicationId.fromString(id));
    assertThat(report.getYarnApplicationState()).isEqualTo(YarnApplicationState.FINISHED);
    assertThat(report.getFinalApplicationStatus()).isEqualTo(FinalApplicationStatus.SUCCEEDED);
    assertThat(cluster.hdfs().exists(cluster.hdfs().staging(report.getApplicationId()))).isFalse();
  }

  private static String[] arguments(String... command) {
    return Stream.of(Arrays.asList(command), CONFIGURATION, SHOWN)
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** Counted here, without Flink. */
  private static List<String> expectedState() {
    return LongStream.range(0, KEYS)
        .mapToObj(
            key ->
                key
                    + "\t"
                    + ROUNDS
                    + "\t"
                    + LongStream.range(0, ROUNDS - 1)
                        .map(round -> sum(key, round, LargeState.STATE_BYTES))
                        .sum())
        .sorted()
        .toList();
  }

  private static List<String> expectedJoin() {
    Map<Long, long[]> found = new HashMap<>();
    for (long i = 0; i < RECORDS; i++) {
      count(found, i % JOINED, 0, sum(i, 1, SortedJoin.PAYLOAD_BYTES));
      count(found, 7 * i % JOINED, 1, sum(i, 7, SortedJoin.PAYLOAD_BYTES));
    }
    return found.entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + "\t"
                    + one.getValue()[0]
                    + "\t"
                    + one.getValue()[1]
                    + "\t"
                    + one.getValue()[2])
        .sorted()
        .toList();
  }

  private static void count(Map<Long, long[]> found, long key, int side, long sum) {
    long[] counts = found.computeIfAbsent(key, any -> new long[3]);
    counts[side]++;
    counts[2] += sum;
  }

  private static long sum(long key, long round, int length) {
    return Payload.sum(Payload.of(key, round, length));
  }
}
