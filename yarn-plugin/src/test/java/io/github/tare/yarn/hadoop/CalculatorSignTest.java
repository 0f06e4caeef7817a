package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceCalculator;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CalculatorSignTest {

  @Test
  void a_limit_for_masters_of_several_vcores_shows_that_every_resource_counts() throws IOException {
    assertThat(sign("{'AMResourceLimit': {'memory': 2048, 'vCores': 2}}"))
        .isEqualTo(Fact.of(ResourceCalculator.EVERY_RESOURCE));
  }

  @Test
  void one_vcore_where_there_would_be_more_shows_that_memory_alone_counts() throws IOException {
    assertThat(sign(leaf(20, 10))).isEqualTo(Fact.of(ResourceCalculator.MEMORY));
  }

  @Test
  void one_vcore_of_a_small_queue_shows_nothing() throws IOException {
    assertThat(sign(leaf(10, 10)).known()).isEmpty();
  }

  @Test
  void one_queue_that_shows_it_is_enough() throws IOException {
    assertThat(sign("{'queues': {'queue': [%s, %s]}}".formatted(leaf(10, 10), leaf(40, 10))))
        .isEqualTo(Fact.of(ResourceCalculator.MEMORY));
  }

  @Test
  void a_version_that_does_not_tell_shows_nothing() throws IOException {
    assertThat(sign("{'queues': {'queue': [{'queueName': 'default'}]}}").known()).isEmpty();
  }

  private static String leaf(int vcores, int percent) {
    return """
        {'AMResourceLimit': {'memory': 2048, 'vCores': 1}, 'capacities': {'queueCapacitiesByPartition': [
         {'partitionName': 'fast', 'maxAMLimitPercentage': 100, 'effectiveMinResource': {'vCores': 99}},
         {'partitionName': '', 'maxAMLimitPercentage': %d, 'effectiveMinResource': {'vCores': %d}}]}}
        """
        .formatted(percent, vcores);
  }

  private static Fact<ResourceCalculator> sign(String root) throws IOException {
    return CalculatorSign.in(WebJson.parse(root.replace('\'', '"')));
  }
}
