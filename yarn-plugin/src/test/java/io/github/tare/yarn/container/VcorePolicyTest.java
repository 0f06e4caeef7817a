package io.github.tare.yarn.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VcorePolicyTest {
  @Test
  void cpu_cores_win_over_everything_and_go_up_to_whole_vcores() {
    assertThat(vcores(OptionalDouble.of(1.5), OptionalInt.of(7), 4)).isEqualTo(2);
    assertThat(vcores(OptionalDouble.of(0.1), OptionalInt.empty(), 4)).isEqualTo(1);
  }

  @Test
  void container_vcores_win_over_slots() {
    assertThat(vcores(OptionalDouble.empty(), OptionalInt.of(3), 4)).isEqualTo(3);
  }

  @Test
  void without_either_there_is_one_vcore_for_each_slot() {
    assertThat(vcores(OptionalDouble.empty(), OptionalInt.empty(), 4)).isEqualTo(4);
    assertThat(vcores(OptionalDouble.empty(), OptionalInt.of(-1), 4)).isEqualTo(4);
  }

  private static int vcores(OptionalDouble cpuCores, OptionalInt containerVcores, int slots) {
    return new VcorePolicy(cpuCores, containerVcores, slots).workerVcores();
  }
}
