package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.WorkerTemplate;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.staging.StagedFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a plan limits on its way to the command lines. */
class LaunchPlanTest {
  private static final long MEBIBYTE = 1 << 20;
  private static final StagedFile MANIFEST =
      new StagedFile("tare-manifest.json", URI.create("hdfs://nn:8020/m"), 1, 1);

  @Test
  void workers_and_master_are_launched_with_flinks_limits_by_default() {
    assertThat(worker()).contains(" -XX:MaxDirectMemorySize=268435458 ");
    assertThat(master()).doesNotContain("MaxDirectMemorySize");
  }

  @Test
  void workers_are_launched_with_the_limit_that_the_policy_asks_for() {
    assertThat(worker("tare.memory.direct-limit", "overhead"))
        .contains(" -XX:MaxDirectMemorySize=469762050 ");
    assertThat(worker("tare.memory.direct-limit", "unlimited"))
        .contains(" -XX:MaxDirectMemorySize=1099511627776 ");
  }

  @Test
  void so_is_a_master_that_has_a_limit() {
    String key = "jobmanager.memory.enable-jvm-direct-memory-limit";
    assertThat(master(key, "true")).contains(" -XX:MaxDirectMemorySize=134217728 ");
    assertThat(master(key, "true", "tare.memory.direct-limit", "overhead"))
        .contains(" -XX:MaxDirectMemorySize=335544320 ");
    assertThat(master("tare.memory.direct-limit", "overhead"))
        .doesNotContain("MaxDirectMemorySize");
  }

  @Test
  void processes_that_grew_into_their_containers_are_launched_so() {
    LaunchPlan grown =
        plan(
            Clusters.coarse(), "tare.container.slack", "grow", "tare.container.slack-pool", "heap");

    // 512 MiB and 1024 MiB as planned, grown by the 320 MiB and 448 MiB that YARN adds; of the
    // latter JVM overhead takes 1 MiB, for what lies outside so large a heap.
    assertThat(worker(grown)).contains(" -Xmx" + (536870902 + 320 * MEBIBYTE) + " ");
    assertThat(grown.master(MANIFEST).command()).contains(" -Xmx" + 1471 * MEBIBYTE + " ");
    assertThat(grown.worker().size().container()).isEqualTo(new ContainerSize(2048, 1));
    assertThat(grown.cleared().master().size()).isEqualTo(new ContainerSize(2048, 1));
  }

  @Test
  void both_kinds_of_process_are_recorded_with_their_plan() {
    assertThat(worker())
        .contains(
            "-javaagent:lib/tare-0.1.0.jar=file=<LOG_DIR>/taskmanager.recorder,process=taskmanager,flink=2.3,container.bytes=1811939328,pool.frameworkHeap=134217728,");
    assertThat(master())
        .contains("-javaagent:lib/tare-0.1.0.jar=file=<LOG_DIR>/jobmanager.recorder,")
        .contains(",pool.heap=1073741824,");
  }

  @Test
  void the_recorder_of_a_worker_knows_how_rocksdb_is_bounded() {
    assertThat(worker("state.backend.type", "rocksdb")).contains(",rocksdb.bound=managed,");
    assertThat(
            worker(
                "state.backend.type", "rocksdb", "state.backend.rocksdb.memory.managed", "false"))
        .contains(",rocksdb.bound=unbounded,");
    assertThat(worker()).doesNotContain("rocksdb.bound");
    assertThat(master("state.backend.type", "rocksdb")).doesNotContain("rocksdb.bound");
  }

  @Test
  void nobody_is_recorded_whose_user_does_not_want_it() {
    assertThat(worker("tare.recorder.enabled", "false")).doesNotContain("-javaagent");
    assertThat(master("tare.recorder.enabled", "false")).doesNotContain("-javaagent");
  }

  @Test
  void a_jar_that_is_no_agent_is_not_used_as_one() {
    LaunchPlan usual = plan();
    TareJar repacked = new TareJar(Path.of("all-in-one.jar"), "0.1.0", false);
    LaunchPlan plan = new LaunchPlan(usual.cleared(), usual.site(), usual.files(), repacked);
    assertThat(worker(plan)).doesNotContain("-javaagent");
  }

  @Test
  void as_many_workers_as_the_job_asks_for_start_ahead() {
    assertThat(firstWorkers()).isEqualTo(1);
    assertThat(firstWorkers("parallelism.default", "5", "taskmanager.numberOfTaskSlots", "2"))
        .isEqualTo(3);
  }

  @Test
  void none_starts_ahead_where_the_user_does_not_want_it() {
    assertThat(firstWorkers("tare.launch.head-start", "false")).isZero();
  }

  @Test
  void none_starts_ahead_in_a_session() {
    assertThat(manifest(plan(Clusters.usual(), Proposals.session())).firstWorkers()).isZero();
  }

  /** The master launches what the manifest says; what Flink derives there has no part in it. */
  private static String worker(String... keysAndValues) {
    return worker(plan(keysAndValues));
  }

  private static String worker(LaunchPlan plan) {
    WorkerTemplate template = manifest(plan).worker();
    return LaunchContextRules.worker(template, template.size(), "container_1", new TreeMap<>())
        .command();
  }

  private static int firstWorkers(String... keysAndValues) {
    return manifest(plan(keysAndValues)).firstWorkers();
  }

  private static Manifest manifest(LaunchPlan plan) {
    return plan.manifest(URI.create("hdfs://nn:8020/x"));
  }

  private static String master(String... keysAndValues) {
    return plan(keysAndValues).master(MANIFEST).command();
  }

  private static LaunchPlan plan(String... keysAndValues) {
    return plan(Clusters.usual(), keysAndValues);
  }

  private static LaunchPlan plan(ClusterFacts cluster, String... keysAndValues) {
    return plan(cluster, Proposals.with(keysAndValues));
  }

  private static LaunchPlan plan(ClusterFacts cluster, Proposal proposal) {
    Cleared cleared =
        Preflight.against(cluster, proposal)
            .fold(
                ok -> ok,
                blocked -> {
                  throw new AssertionError(blocked.problems());
                });
    return new LaunchPlan(
        cleared, new FakeYarn(), List.of(), new TareJar(Path.of("tare-0.1.0.jar"), "0.1.0"));
  }
}
