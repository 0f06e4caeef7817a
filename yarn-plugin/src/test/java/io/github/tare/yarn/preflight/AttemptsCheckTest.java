package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class AttemptsCheckTest {
  private static final String ATTEMPTS = "yarn.application-attempts";

  @Test
  void as_many_as_the_cluster_allows_are_fine() {
    assertThat(found(Fact.of(4), ATTEMPTS, "4")).isEmpty();
  }

  @Test
  void more_are_cut() {
    Golden.check(getClass(), "453-attempts.txt", found(Fact.of(4), ATTEMPTS, "5"));
  }

  @Test
  void high_availability_asks_for_two() {
    assertThat(found(Fact.of(1), "high-availability.type", "zookeeper"))
        .contains("may be started 2 times, but the cluster allows 1", "Flink's default");
    assertThat(found(Fact.of(1))).isEmpty();
  }

  @Test
  void not_to_know_is_said_where_it_matters() {
    assertThat(found(Fact.unknown("/conf is not open"), ATTEMPTS, "2"))
        .contains("NOTE TARE-410 How many attempts the cluster allows is not known");
    assertThat(found(Fact.unknown("/conf is not open"))).isEmpty();
  }

  private static String found(Fact<Integer> most, String... options) {
    return Found.by(
        new AttemptsCheck(),
        ChangedCluster.usual().rules(Rules.attempts(most)).facts(),
        Proposals.with(options));
  }
}
