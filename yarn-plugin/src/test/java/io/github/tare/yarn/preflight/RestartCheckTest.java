package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class RestartCheckTest {
  private static final String ATTEMPTS = "yarn.application-attempts";
  private static final String INTERVAL = "yarn.application-attempt-failures-validity-interval";
  private static final String AVAILABILITY = "high-availability.type";

  @Test
  void one_attempt_is_never_followed_by_another() {
    assertThat(found()).isEmpty();
  }

  @Test
  void a_second_master_without_high_availability_starts_from_nothing() {
    Golden.check(getClass(), "454-restart-from-nothing.txt", found(ATTEMPTS, "2", INTERVAL, "-1"));
  }

  @Test
  void the_older_key_turns_high_availability_on_as_well() {
    assertThat(found(ATTEMPTS, "2", INTERVAL, "-1", "high-availability", "zookeeper")).isEmpty();
    assertThat(found(ATTEMPTS, "2", INTERVAL, "-1", AVAILABILITY, "none")).contains("TARE-454");
  }

  @Test
  void flinks_own_interval_forgets_failures_before_the_next_one() {
    Golden.check(getClass(), "455-restart-for-ever.txt", found(AVAILABILITY, "zookeeper"));
  }

  @Test
  void an_interval_in_which_masters_can_fail_twice_is_fine() {
    assertThat(found(AVAILABILITY, "zookeeper", INTERVAL, "60000")).isEmpty();
    assertThat(found(AVAILABILITY, "zookeeper", INTERVAL, "59999")).contains("TARE-455");
    assertThat(found(AVAILABILITY, "zookeeper", INTERVAL, "0")).isEmpty();
  }

  private static String found(String... options) {
    return Found.by(new RestartCheck(), Clusters.usual(), Proposals.with(options));
  }
}
