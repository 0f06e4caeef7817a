package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.RuleFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void a_real_resource_manager_tells_attempts_and_virtual_memory_with_a_caution()
      throws IOException {
    RuleFacts rules = rules(Fact.of(ResourceManagerSettings.read(Documents.json("capacity-conf"))));
    assertThat(rules.attempts()).isEqualTo(Fact.of(2));
    assertThat(rules.virtualMemoryRatio().known()).contains(OptionalDouble.of(2.1));
    assertThat(rules.virtualMemoryRatio().caution()).isPresent();
  }

  @Test
  void the_limit_for_all_applications_wins_and_no_check_is_no_ratio() {
    RuleFacts rules =
        rules(
            Fact.of(
                new ResourceManagerSettings(
                    Map.of(
                        "yarn.resourcemanager.am.max-attempts", "2",
                        "yarn.resourcemanager.am.global.max-attempts", "5",
                        "yarn.nodemanager.vmem-check-enabled", "false"))));
    assertThat(rules.attempts()).isEqualTo(Fact.of(5));
    assertThat(rules.virtualMemoryRatio().known()).contains(OptionalDouble.empty());
  }

  @Test
  void without_the_settings_all_is_unknown() {
    RuleFacts rules = rules(Fact.unknown("it is closed"));
    assertThat(rules.attempts()).isEqualTo(Fact.unknown("it is closed"));
    assertThat(rules.priority()).isEqualTo(Fact.unknown("it is closed"));
  }

  @Test
  void a_user_runs_as_many_applications_at_a_time_as_the_capacity_scheduler_lets_one() {
    ResourceManagerSettings settings =
        new ResourceManagerSettings(
            Map.of(
                "yarn.scheduler.capacity.user.max-parallel-apps", "7",
                "yarn.scheduler.capacity.user.ben.max-parallel-apps", "3"));
    assertThat(parallel(SchedulerKind.CAPACITY, settings, "jane"))
        .isEqualTo(Fact.of(OptionalInt.of(7)));
    assertThat(parallel(SchedulerKind.CAPACITY, settings, "ben"))
        .isEqualTo(Fact.of(OptionalInt.of(3)));
    assertThat(parallel(SchedulerKind.CAPACITY, new ResourceManagerSettings(Map.of()), "jane"))
        .isEqualTo(Fact.of(OptionalInt.empty()));
    assertThat(parallel(SchedulerKind.FAIR, settings, "jane").known()).isEmpty();
  }

  private static Fact<OptionalInt> parallel(
      SchedulerKind kind, ResourceManagerSettings settings, String user) {
    return Rules.parallel(Fact.of(kind), Fact.of(settings), user);
  }

  private static RuleFacts rules(Fact<ResourceManagerSettings> settings) {
    return new Rules(settings, Fact.of(Optional.empty()), Fact.of(OptionalInt.empty())).facts();
  }
}
