package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.it.job.CountsUnderLoad;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code tare recommend} says of real jobs, and how they run with it. */
@Tag("logs")
class RecommendedApplicationIT {
  private static final int RECORDS = 1000;
  private static final int PER_SECOND = 100;

  private static final long MEBIBYTE = 1L << 20;

  /** What YARN grants here is a multiple of it. */
  private static final long STEP = 64 * MEBIBYTE;

  /** Too little direct memory for the job, and heap in plenty. */
  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("jobmanager.memory.process.size", "768m"),
          Map.entry("taskmanager.memory.process.size", "1g"),
          Map.entry("taskmanager.memory.framework.off-heap.size", "64m"),
          Map.entry("taskmanager.memory.task.off-heap.size", "16m"),
          Map.entry("taskmanager.memory.network.min", "16m"),
          Map.entry("taskmanager.memory.network.max", "16m"),
          Map.entry("taskmanager.memory.managed.size", "0"),
          Map.entry("taskmanager.memory.jvm-metaspace.size", "128m"),
          Map.entry("taskmanager.numberOfTaskSlots", "1"),
          // Collected often, and so seen whole: the recorder looks once a second.
          Map.entry("env.java.opts.taskmanager", "-Xmn32m"),
          Map.entry("yarn.heartbeat.interval", "1"),
          Map.entry("restart-strategy.type", "disable"));

  /**
   * In MiB: what stays alive in the heap, and in direct buffers; in KiB, the garbage of a record.
   */
  private static final List<String> LOAD = List.of("40", "82", "512", "0");

  private static TestCluster cluster;

  @BeforeAll
  static void start() {
    cluster =
        TestCluster.start(
            "r", usual -> usual.setBoolean(YarnConfiguration.LOG_AGGREGATION_ENABLED, true));
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void what_was_lacked_is_added_what_was_not_needed_is_taken_away_and_the_job_runs()
      throws Exception {
    FlinkConf first = FlinkConf.of(FIRST);
    Run died = Run.of(first, "died", Meanwhile.NOTHING);
    assertThat(died.outcome().err()).contains("OutOfMemoryError: Direct buffer memory");
    Recommended more = recommended(first, died.id());
    addsDirectMemoryAlone(more);

    FlinkConf second = first.with(more);
    Run ran =
        Run.of(
            second,
            "ran",
            Meanwhile.withWorker(id -> takesNothingAwayYet(recommended(second, id))));
    hasCounted(ran);
    Recommended less = recommended(second, ran.id(), "--least-run=0s");
    takesHeapAway(less);

    FlinkConf third = second.with(less);
    Run fits = Run.of(third, "fits", Meanwhile.withWorker(id -> hasContainer(id, worker(less))));
    hasCounted(fits);
    staysWithin(recommended(third, fits.id()));
  }

  /** It died: what it did not need then it may need if it lives. */
  private static void addsDirectMemoryAlone(Recommended recommended) {
    JsonNode pools = worker(recommended).required("pools");
    for (Map.Entry<String, JsonNode> pool : pools.properties()) {
      long more = bytes(pool.getValue(), "recommended") - bytes(pool.getValue(), "budget");
      assertThat(more > 0).as(recommended.text()).isEqualTo(pool.getKey().equals("taskOffHeap"));
      assertThat(more).as(recommended.text()).isNotNegative();
    }
    assertThat(recommended.takenOut()).containsExactly("taskmanager.memory.process.size");
    assertThat(recommended.text())
        .contains("may have needed more than could be seen: its direct memory was too small.");
  }

  private static void takesNothingAwayYet(Recommended recommended) {
    assertThat(recommended.text()).contains("; to take memory away asks for 10 min (--least-run).");
    assertThat(recommended.json().required("recommendations"))
        .as(recommended.text())
        .hasSize(2)
        .allSatisfy(one -> assertThat(bytes(one, "more")).isNotNegative());
  }

  private static void takesHeapAway(Recommended recommended) {
    JsonNode heap = worker(recommended).required("pools").required("taskHeap");
    assertThat(bytes(heap, "recommended")).as(recommended.text()).isLessThan(bytes(heap, "budget"));
    for (Map.Entry<String, JsonNode> one : worker(recommended).required("settings").properties()) {
      assertThat(recommended.set()).containsEntry(one.getKey(), one.getValue().textValue());
    }
    assertThat(bytes(worker(recommended), "container"))
        .as(recommended.text())
        .isLessThan(bytes(worker(recommended), "containerBefore"));
  }

  private static void hasContainer(ApplicationId id, JsonNode recommended) throws Exception {
    assertThat(cluster.yarn().runningContainers(id))
        .filteredOn(container -> !container.getContainerId().toString().endsWith("_000001"))
        .extracting(container -> container.getAllocatedResource().getMemorySize())
        .containsExactly((bytes(recommended, "container") + STEP - 1) / STEP * (STEP / MEBIBYTE));
  }

  private static void hasCounted(Run run) throws Exception {
    assertThat(run.outcome().status()).as(run.outcome().said()).isZero();
    assertThat(Jobs.sorted(cluster.hdfs().lines(new Path("/" + run.name()))))
        .isEqualTo(Jobs.expected(RECORDS));
  }

  private static void staysWithin(Recommended recommended) {
    for (JsonNode one : recommended.json().required("recommendations")) {
      assertThat(one.required("pools"))
          .filteredOn(pool -> pool.has("highest"))
          .as(recommended.text())
          .hasSizeGreaterThan(3)
          .allSatisfy(
              pool ->
                  assertThat(bytes(pool, "highest")).isLessThanOrEqualTo(bytes(pool, "budget")));
    }
  }

  private static JsonNode worker(Recommended recommended) {
    return recommended.of("taskmanager");
  }

  private static long bytes(JsonNode one, String name) {
    return one.required(name).longValue();
  }

  /** What to do while it runs. */
  private interface Meanwhile {
    Meanwhile NOTHING = id -> {};

    static Meanwhile withWorker(Meanwhile next) {
      return id -> {
        FlinkRest.of(cluster.yarn(), id).awaitTaskManager();
        next.look(id);
      };
    }

    void look(ApplicationId id) throws Exception;
  }

  /** An application that has ended, its logs collected. */
  private record Run(String name, ApplicationId id, Outcome outcome) {

    static Run of(FlinkConf conf, String name, Meanwhile meanwhile) throws Exception {
      try (ChildProcess tare = tare(conf).start(submission(name))) {
        ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
        cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
        meanwhile.look(id);
        cluster.hdfs().make(goOn(name));
        Outcome outcome = tare.await();
        cluster.yarn().awaitEnd(id);
        cluster.yarn().awaitLogs(id);
        return new Run(name, id, outcome);
      }
    }
  }

  private static String[] submission(String name) {
    String[] job = Jobs.submit(new Path("/" + name), RECORDS, PER_SECOND);
    return Stream.of(
            Stream.of("submit", "-c", CountsUnderLoad.class.getName()),
            Stream.of("-Dyarn.application.name=" + name, job[1]),
            LOAD.stream(),
            Stream.of("hdfs://" + goOn(name)),
            Stream.of(job).skip(2))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  /** When it is there, the second half of the words comes. */
  private static Path goOn(String name) {
    return new Path("/go-on-" + name);
  }

  private static Recommended recommended(FlinkConf conf, ApplicationId id, String... options)
      throws Exception {
    return Recommended.of(tare(conf), id, options);
  }

  private static Tare tare(FlinkConf conf) {
    return cluster.tare(FlinkHome.V2_3).withConf(conf.directory());
  }
}
