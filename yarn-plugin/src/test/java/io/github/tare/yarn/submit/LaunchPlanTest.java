package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.WorkerTemplate;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.preflight.Proposals;
import io.github.tare.yarn.staging.StagedFile;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The limit of direct memory on its way from the policy to the command lines. */
class LaunchPlanTest {
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

  /** The master launches what the manifest says; what Flink derives there has no part in it. */
  private static String worker(String... keysAndValues) {
    Manifest manifest = plan(keysAndValues).manifest("0.1.0", URI.create("hdfs://nn:8020/x"));
    WorkerTemplate template = manifest.worker();
    return LaunchContextRules.worker(template, "container_1", new TreeMap<>()).command();
  }

  private static String master(String... keysAndValues) {
    return plan(keysAndValues).master(MANIFEST).command();
  }

  private static LaunchPlan plan(String... keysAndValues) {
    Cleared cleared =
        Preflight.against(Clusters.usual(), Proposals.with(keysAndValues))
            .fold(
                ok -> ok,
                blocked -> {
                  throw new AssertionError(blocked.problems());
                });
    return new LaunchPlan(cleared, new FakeYarn(), List.of());
  }
}
