package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SizingTest {
  @Test
  void the_newer_keys_of_resource_types_win_over_the_older() {
    assertThat(
            sizing(
                    Map.of(
                        "yarn.resource-types.memory-mb.minimum-allocation", "256",
                        "yarn.scheduler.minimum-allocation-mb", "1024",
                        "yarn.scheduler.minimum-allocation-vcores", "2"))
                .minimum())
        .isEqualTo(Fact.of(new ResourceAmounts(256, 2)));
  }

  @Test
  void increments_may_have_a_unit_and_have_defaults() {
    assertThat(sizing(Map.of()).increment()).isEqualTo(new ResourceAmounts(1024, 1));
    assertThat(sizing(Map.of("yarn.scheduler.increment-allocation-mb", "128")).increment())
        .isEqualTo(new ResourceAmounts(128, 1));
    assertThat(
            sizing(
                    Map.of(
                        "yarn.resource-types", "yarn.io/gpu, memory-mb",
                        "yarn.resource-types.memory-mb.increment-allocation", "2 Gi",
                        "yarn.resource-types.vcores.increment-allocation", "3",
                        "yarn.resource-types.yarn.io/gpu.increment-allocation", "4"))
                .increment())
        .isEqualTo(new ResourceAmounts(2048, 3, new TreeMap<>(Map.of("yarn.io/gpu", 4L))));
  }

  @Test
  void a_number_that_is_none_is_as_good_as_not_told() {
    assertThat(
            sizing(
                    Map.of(
                        "yarn.scheduler.maximum-allocation-mb", "lots",
                        "yarn.scheduler.maximum-allocation-vcores", "4"))
                .maximum()
                .known())
        .isEmpty();
  }

  private static Sizing sizing(Map<String, String> settings) {
    return new Sizing(new ResourceManagerSettings(settings));
  }
}
