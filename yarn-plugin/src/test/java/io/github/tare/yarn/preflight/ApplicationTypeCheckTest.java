package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class ApplicationTypeCheckTest {
  @Test
  void twenty_characters_are_kept() {
    assertThat(found("Apache Flink at work")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  @Test
  void the_rest_is_cut() {
    Golden.check(getClass(), "456-type.txt", found("Apache Flink with Tare"));
  }

  private static String found(String type) {
    return Found.by(
        new ApplicationTypeCheck(),
        Clusters.usual(),
        Proposals.with("yarn.application.type", type));
  }
}
