package io.github.tare.calc.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import org.junit.jupiter.api.Test;

class SlotShareTest {
  @Test
  void each_slot_has_an_equal_part_and_the_rest_belongs_to_nobody() {
    SlotShare share = share("taskmanager.numberOfTaskSlots", "3");
    assertThat(share.managed()).isEqualTo(MemorySize.ofBytes(536870920 / 3));
    assertThat(share.network()).isEqualTo(MemorySize.ofBytes(134217730 / 3));
    assertThat(share.taskHeap()).isEqualTo(MemorySize.ofBytes(402653174 / 3));
    assertThat(share.taskOffHeap()).isEqualTo(MemorySize.ZERO);
  }

  @Test
  void a_fraction_of_it_is_rounded_down() {
    assertThat(share("taskmanager.numberOfTaskSlots", "1").managed(0.4117647058823529))
        .isEqualTo(MemorySize.ofBytes(221064496));
  }

  @Test
  void where_there_is_no_slot_there_is_no_share() {
    var options =
        Configured.options(
            "taskmanager.memory.process.size", "1728m",
            "taskmanager.cpu.cores", "1",
            "taskmanager.numberOfTaskSlots", "0");
    assertThat(SlotShare.of(Configured.plan(options))).isEmpty();
  }

  @Test
  void a_job_manager_has_no_slots() {
    var options = Configured.options("jobmanager.memory.process.size", "1600m");
    var result =
        new MemoryPlanner(Configured.LATEST, PlanningMode.CONTAINER)
            .plan(ProcessKind.JOB_MANAGER, options);
    assertThat(result.<Boolean>fold(planned -> SlotShare.of(planned.plan()).isEmpty(), no -> false))
        .isTrue();
  }

  private static SlotShare share(String key, String value) {
    var options = Configured.options("taskmanager.memory.process.size", "1728m", key, value);
    return SlotShare.of(Configured.plan(options)).orElseThrow();
  }
}
