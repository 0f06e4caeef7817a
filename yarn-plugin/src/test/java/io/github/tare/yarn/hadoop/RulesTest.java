package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.RuleFacts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

  private static RuleFacts rules(Fact<ResourceManagerSettings> settings) {
    return new Rules(settings, Fact.of(Optional.empty())).facts();
  }
}
