package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the plan to the end of a job, the same with every Flink. */
@OnCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubmittedJobContract {
  private static final int RECORDS = 120;

  /** One byte above a multiple of what YARN grants each: a container that is rounded down shows. */
  private static final List<String> MEMORY =
      List.of(
          "-Dtaskmanager.memory.process.size=1811939329b",
          "-Djobmanager.memory.process.size=1677721601b");

  /** Flink's REST interface has names of its own. */
  private static final Map<String, String> REST_NAMES =
      Map.of(
          "frameworkHeap", "frameworkHeap",
          "frameworkOffHeap", "frameworkOffHeap",
          "taskHeap", "taskHeap",
          "taskOffHeap", "taskOffHeap",
          "network", "networkMemory",
          "managed", "managedMemory",
          "jvmMetaspace", "jvmMetaspace",
          "jvmOverhead", "jvmOverhead",
          "totalFlink", "totalFlinkMemory",
          "totalProcess", "totalProcessMemory");

  final SubmittedJob job;

  /** A job on this Flink, with what its processes do with slack. */
  SubmittedJobContract(TestCluster cluster, FlinkHome home, String slack) throws Exception {
    List<String> options =
        Stream.concat(MEMORY.stream(), Stream.of("-Dtare.container.slack=" + slack)).toList();
    this.job = SubmittedJob.run(cluster, home, "submitted-" + home, RECORDS, options);
  }

  @Test
  void ends_succeeded_for_yarn_and_with_exit_status_0() {
    assertThat(job.outcome().status()).as(job.outcome().said()).isZero();
    assertThat(job.report().getYarnApplicationState()).isEqualTo(YarnApplicationState.FINISHED);
    assertThat(job.report().getFinalApplicationStatus())
        .isEqualTo(FinalApplicationStatus.SUCCEEDED);
  }

  @Test
  void leaves_the_output_that_an_independent_count_expects() {
    assertThat(Jobs.sorted(job.output())).isEqualTo(Jobs.expected(RECORDS));
  }

  @Test
  void says_where_the_web_interface_is() {
    assertThat(job.outcome().out())
        .contains(job.report().getApplicationId().toString())
        .contains(job.webInterface());
  }

  @Test
  void gets_containers_of_exactly_the_foreseen_sizes() {
    assertThat(job.containers())
        .extracting(container -> container.getAllocatedResource().getMemorySize())
        .containsExactlyInAnyOrderElementsOf(job.foreseen());
    assertThat(job.foreseen()).containsExactly(1664L, 1792L);
  }

  @Test
  void starts_its_taskexecutor_before_flink_is_there() {
    assertThat(job.mastersLog())
        .containsSubsequence(
            "Starting a TaskExecutor in " + job.taskManager().required("id").textValue(),
            "Remoting started",
            "Recovered 1 workers");
  }

  @Test
  void runs_both_processes_with_the_planned_jvm_options() {
    assertThat(job.master()).satisfies(jvm -> runsAsPlanned(jvm, "jobmanager"));
    assertThat(job.worker()).satisfies(jvm -> runsAsPlanned(jvm, "taskmanager"));
  }

  private void runsAsPlanned(LiveJvm jvm, String process) {
    for (String argument : job.plannedJvmArguments(process)) {
      String name = argument.replaceFirst("\\d+$", "");
      assertThat(name + jvm.valueOf(name)).isEqualTo(argument);
    }
  }

  @Test
  void gives_flink_exactly_the_planned_pools() {
    assertThat(REST_NAMES)
        .allSatisfy(
            (pool, name) ->
                assertThat(job.reported(name))
                    .as(pool)
                    .isEqualTo(job.planned("taskmanager", pool)));
  }

  @Test
  void stages_files_that_only_their_owner_can_read_and_removes_them() {
    assertThat(job.staged()).isNotEmpty();
    assertThat(job.staged()).allMatch(line -> line.matches("(rwx|rw-)------ .*"));
    assertThat(job.leftStaged()).isEmpty();
  }
}
