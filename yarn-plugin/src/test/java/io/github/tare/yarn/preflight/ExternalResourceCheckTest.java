package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class ExternalResourceCheckTest {
  @Test
  void a_resource_with_a_type_is_asked_for() {
    assertThat(
            found(
                "external-resources", "gpu",
                "external-resource.gpu.amount", "2",
                "external-resource.gpu.yarn.config-key", "yarn.io/gpu"))
        .isEmpty();
  }

  @Test
  void a_resource_without_a_type_is_not() {
    Golden.check(
        getClass(),
        "464-resource-not-asked-for.txt",
        found("external-resources", "gpu", "external-resource.gpu.amount", "2"));
    assertThat(
            found(
                "external-resources", "fpga",
                "external-resource.fpga.amount", "1",
                "external-resource.fpga.yarn.config-key", " "))
        .contains("TARE-464", "-Dexternal-resource.fpga.yarn.config-key=the name of its");
  }

  @Test
  void what_is_not_on_the_list_or_has_no_amount_is_no_resource() {
    assertThat(found("external-resource.gpu.amount", "2")).isEmpty();
    assertThat(found("external-resources", "gpu")).isEmpty();
  }

  @Test
  void of_two_with_one_type_one_is_asked_for() {
    Golden.check(
        getClass(),
        "465-resource-type-twice.txt",
        found(
            "external-resources", "gpu;card",
            "external-resource.gpu.amount", "2",
            "external-resource.gpu.yarn.config-key", "yarn.io/gpu",
            "external-resource.card.amount", "1",
            "external-resource.card.yarn.config-key", "yarn.io/gpu"));
  }

  private static String found(String... options) {
    return Found.by(new ExternalResourceCheck(), Clusters.usual(), Proposals.with(options));
  }
}
