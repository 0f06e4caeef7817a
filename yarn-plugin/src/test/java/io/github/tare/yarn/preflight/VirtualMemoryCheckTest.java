package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.proposal.Proposals;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VirtualMemoryCheckTest {
  @Test
  void where_it_is_not_checked_nothing_is_said() {
    assertThat(found(Fact.of(OptionalDouble.empty()))).isEmpty();
  }

  @Test
  void the_usual_ratio_is_too_little_for_a_small_jvm() {
    Golden.check(getClass(), "467-virtual-memory.txt", found(ratio(2.1)));
  }

  @Test
  void a_large_container_has_room_for_what_a_jvm_reserves() {
    assertThat(
            found(
                ratio(2.1),
                "jobmanager.memory.process.size",
                "3g",
                "taskmanager.memory.process.size",
                "8g"))
        .isEmpty();
  }

  @Test
  void the_ratio_that_is_proposed_is_enough() {
    assertThat(found(ratio(2.6), "jobmanager.memory.process.size", "1728m")).isEmpty();
    assertThat(found(ratio(2.6))).as("not a byte to spare").isEmpty();
    assertThat(found(ratio(2.4), "jobmanager.memory.process.size", "1728m"))
        .contains("raised above 2.5");
  }

  @Test
  void not_to_know_is_said() {
    assertThat(found(Fact.unknown("/conf is not open")))
        .startsWith("NOTE TARE-410 How much virtual memory the nodes allow is not known");
  }

  private static Fact<OptionalDouble> ratio(double ratio) {
    return Fact.of(OptionalDouble.of(ratio));
  }

  private static String found(Fact<OptionalDouble> ratio, String... options) {
    return Found.by(
        new VirtualMemoryCheck(),
        ChangedCluster.usual().rules(Rules.virtualMemoryRatio(ratio)).facts(),
        Proposals.with(options));
  }
}
