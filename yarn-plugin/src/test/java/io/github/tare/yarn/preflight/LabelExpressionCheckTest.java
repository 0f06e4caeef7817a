package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class LabelExpressionCheckTest {
  @Test
  void one_label_is_fine() {
    assertThat(found("gpu")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  @Test
  void an_expression_is_refused() {
    Golden.check(getClass(), "459-label-expression.txt", found("gpu&&ssd"));
    assertThat(found("gpu||ssd")).contains("TARE-459");
    assertThat(found("gpu, ssd")).contains("TARE-459");
    assertThat(found("&&")).contains("TARE-459").doesNotContain("For example");
  }

  private static String found(String label) {
    return Found.by(
        new LabelExpressionCheck(),
        Clusters.usual(),
        Proposals.with("yarn.application.node-label", label));
  }
}
