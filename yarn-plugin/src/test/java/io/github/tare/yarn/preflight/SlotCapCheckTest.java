package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class SlotCapCheckTest {
  private static final String MOST = "slotmanager.number-of-slots.max";

  @Test
  void fewer_slots_than_the_parallelism_are_a_warning() {
    Golden.check(SlotCapCheckTest.class, "507-slots-capped.txt", by("7"));
  }

  @Test
  void fewer_slots_than_one_worker_has_are_an_error() {
    assertThat(by("1"))
        .startsWith(
            "ERROR TARE-507 Parallelism 10 asks for 5 TaskManagers, and Flink may start none.");
  }

  @Test
  void just_enough_slots_are_enough() {
    assertThat(by("10")).isEmpty();
  }

  private static String by(String most) {
    return Found.by(
        new SlotCapCheck(),
        Clusters.usual(),
        Proposals.with(
            "parallelism.default", "10", "taskmanager.numberOfTaskSlots", "2", MOST, most));
  }
}
