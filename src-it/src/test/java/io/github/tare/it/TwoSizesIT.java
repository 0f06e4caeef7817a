package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.it.job.SizedCounts;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job with two slot sharing groups of different profiles runs on TaskExecutors of two sizes. */
@OnCluster
class TwoSizesIT {
  private static final int RECORDS = 120;
  private static final long MEBIBYTE = 1L << 20;

  /** What YARN grants here is a multiple of it. */
  private static final long STEP = 64;

  /**
   * Two slots in each TaskExecutor, and an overhead that depends on its size. None starts ahead:
   * the job needs none of the usual size.
   */
  private static final String[] OPTIONS = {
    "-Dtare.launch.head-start=false",
    "-Dtaskmanager.numberOfTaskSlots=2",
    "-Dparallelism.default=2",
    "-Dtaskmanager.memory.jvm-overhead.fraction=0.2",
    "-Dtaskmanager.memory.jvm-overhead.min=1m"
  };

  @ParameterizedTest
  @EnumSource(FlinkHome.class)
  void each_slot_sharing_group_gets_a_task_executor_that_was_planned_for_it(
      FlinkHome home, TestCluster cluster) throws Exception {
    Path output = new Path("/two-sizes-" + home);
    String name = "two-sizes-" + home;
    try (ChildProcess tare = cluster.tare(home).start(submission(name, output))) {
      Yarn yarn = cluster.yarn();
      ApplicationId id = yarn.awaitSubmitted(name, tare);
      yarn.awaitState(id, YarnApplicationState.RUNNING);
      List<JsonNode> workers = FlinkRest.of(yarn, id).awaitTaskManagers(2);
      List<ContainerReport> containers = yarn.runningContainers(id);
      List<LiveJvm> processes = LiveJvm.of(id).toList();

      assertThat(workers)
          .extracting(worker -> pool(worker, "taskHeap") / MEBIBYTE)
          .containsExactlyInAnyOrder(2 * 64L, 2 * 160L);
      assertThat(containers)
          .extracting(container -> container.getPriority().getPriority())
          .containsExactlyInAnyOrder(0, 2, 3);
      assertThat(workers)
          .allSatisfy(worker -> runsAsPlanned(worker, process(worker, processes)))
          .allSatisfy(worker -> fits(worker, container(worker, containers)));
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
    }
    assertThat(Jobs.sorted(cluster.hdfs().lines(output))).isEqualTo(Jobs.expected(RECORDS));
  }

  private static String[] submission(String name, Path output) {
    String[] job = Jobs.submit(output, RECORDS, 10, OPTIONS);
    return Stream.concat(
            Stream.of(
                "submit", "-Dyarn.application.name=" + name, "-c", SizedCounts.class.getName()),
            Stream.of(job).skip(1))
        .toArray(String[]::new);
  }

  private static void runsAsPlanned(JsonNode worker, LiveJvm jvm) {
    long heap = pool(worker, "frameworkHeap") + pool(worker, "taskHeap");
    assertThat(jvm.valueOf("-Xmx")).isEqualTo("" + heap);
    assertThat(jvm.valueOf("-Xms")).isEqualTo("" + heap);
    assertThat(jvm.valueOf("-XX:MaxDirectMemorySize="))
        .isEqualTo(
            ""
                + (pool(worker, "frameworkOffHeap")
                    + pool(worker, "taskOffHeap")
                    + pool(worker, "networkMemory")));
  }

  /** Its overhead is a fifth of its own process, and its container holds the whole of it. */
  private static void fits(JsonNode worker, ContainerReport container) {
    long process = pool(worker, "totalProcessMemory");
    assertThat(pool(worker, "jvmOverhead") * 5.0 / process).isBetween(0.9999, 1.0001);
    assertThat(container.getAllocatedResource().getMemorySize())
        .isEqualTo((process + STEP * MEBIBYTE - 1) / (STEP * MEBIBYTE) * STEP);
  }

  private static long pool(JsonNode worker, String name) {
    return worker.required("memoryConfiguration").required(name).longValue();
  }

  private static LiveJvm process(JsonNode worker, List<LiveJvm> processes) {
    String id = "-Dtaskmanager.resource-id=" + worker.required("id").textValue();
    return processes.stream().filter(jvm -> jvm.arguments().contains(id)).findAny().orElseThrow();
  }

  private static ContainerReport container(JsonNode worker, List<ContainerReport> containers) {
    return containers.stream()
        .filter(one -> one.getContainerId().toString().equals(worker.required("id").textValue()))
        .findAny()
        .orElseThrow();
  }
}
