package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.proposal.Proposals;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimeCheckTest {
  private static final String MODE = "execution.runtime-mode";

  @Test
  void a_queue_that_lets_applications_run_for_ever_is_fine() {
    assertThat(found(Fact.of(Optional.empty()), "STREAMING")).isEmpty();
  }

  @Test
  void a_job_without_an_end_is_warned_of_the_day_of_its_death() {
    Golden.check(getClass(), "452-lifetime.txt", found(days(7), ""));
  }

  @Test
  void only_a_batch_job_is_sure_to_end() {
    assertThat(found(days(7), "AUTOMATIC")).startsWith("WARNING TARE-452");
    Golden.check(getClass(), "lifetime-of-batch.txt", found(days(1), "batch"));
  }

  @Test
  void not_to_know_is_said() {
    assertThat(found(Fact.unknown("YARN did not say"), "BATCH"))
        .startsWith("NOTE TARE-410 How long an application may run in the queue 'root.etl' is not");
  }

  private static Fact<Optional<Duration>> days(long days) {
    return Fact.of(Optional.of(Duration.ofDays(days)));
  }

  private static String found(Fact<Optional<Duration>> lifetime, String mode) {
    return Found.by(
        new LifetimeCheck(),
        ChangedCluster.usual()
            .queues(
                ChangedQueue.leaf("root.etl").lifetime(lifetime).facts(),
                ChangedQueue.leaf("root.short").lifetime(days(1)).facts(),
                Clusters.leaf("root.streams"))
            .facts(),
        Proposals.with("yarn.application.queue", "etl", MODE, mode));
  }
}
