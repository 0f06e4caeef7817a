package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** TaskExecutors that die in many ways, and what Tare says of them from their logs alone. */
@Tag("kills")
class KillsIT {
  private static final int WIDTH = 3;
  private static final Set<String> NOTHING =
      Set.of("ORDERLY", "MASTER", "APPLICATION_ENDED", "UNKNOWN");

  /** A deed that is done. */
  private record Done(Deed deed, Watched watched) {
    private static Done in(TestCluster cluster, Deed deed) throws Exception {
      return new Done(deed, deed.in(cluster));
    }
  }

  @Test
  void each_is_told_from_the_others() throws Exception {
    try (TestCluster cluster = TestCluster.start("k", KillsIT::change)) {
      List<Done> all = new ArrayList<>(atOnce(cluster));
      for (Deed deed : Deed.ALONE) {
        all.add(Done.in(cluster, deed));
      }
      verify(all, Diagnoses.of(cluster, all.stream().map(it -> it.watched().id()).toList()));
    }
  }

  /** Address space is watched, and a queue takes back what is its own. */
  private static void change(Configuration usual) {
    usual.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, true);
    // Any JVM trips the default of 2.1.
    usual.setFloat(YarnConfiguration.NM_VMEM_PMEM_RATIO, 40);
    usual.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_MB, 8192);
    usual.setBoolean(YarnConfiguration.RM_SCHEDULER_ENABLE_MONITORS, true);
    // With vcores counted, a queue that has enough of them gives no memory back either.
    usual.set(
        "yarn.scheduler.capacity.resource-calculator", DefaultResourceCalculator.class.getName());
    String preemption = "yarn.resourcemanager.monitor.capacity.preemption.";
    usual.setLong(preemption + "monitoring_interval", 500);
    usual.setLong(preemption + "max_wait_before_kill", 1000);
    usual.setFloat(preemption + "total_preemption_per_round", 1);
    usual.setFloat(preemption + "natural_termination_factor", 1);
  }

  private static List<Done> atOnce(TestCluster cluster) throws Exception {
    return AtOnce.run(
        WIDTH,
        EnumSet.complementOf(EnumSet.copyOf(Deed.ALONE)).stream()
            .map(deed -> (Callable<Done>) () -> Done.in(cluster, deed))
            .toList());
  }

  private static void verify(List<Done> all, Diagnoses diagnoses) throws Exception {
    ConfusionMatrix matrix = new ConfusionMatrix();
    for (Done one : all) {
      Optional<JsonNode> told = diagnoses.firstWorker(one.watched().id());
      System.out.println(one.deed() + ": " + told.map(it -> it.required("words").textValue()));
      matrix.add(one.deed().title(), one.deed().verdict(), said(told));
    }
    System.out.println(matrix.table());
    assertThat(all)
        .allSatisfy(
            it ->
                assertThat(said(diagnoses.firstWorker(it.watched().id())))
                    .as(it.toString())
                    .isEqualTo(it.deed().verdict()));
    new DocumentedTable("kills.md", "matrix").verify(matrix.table());
  }

  /** In one word for the cause, and one for the part where that is another. */
  private static String said(Optional<JsonNode> container) {
    String cause = container.map(it -> it.required("cause").textValue()).orElse("UNKNOWN");
    String part = container.map(it -> it.path("overflowed").asText("")).orElse("");
    String words =
        NOTHING.contains(cause) ? "nothing" : cause.toLowerCase(Locale.ROOT).replace('_', ' ');
    return part.isEmpty() || part.equals(words) ? words : words + ": " + part;
  }
}
