package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.proposal.Proposals;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ApplicationsCheckTest {
  @Test
  void a_queue_with_as_many_applications_as_it_takes_refuses_another() {
    Golden.check(
        ApplicationsCheckTest.class,
        "441-applications-at-maximum.txt",
        by(new ApplicationsCheck(), 7, 3, OptionalInt.of(10), OptionalInt.empty()));
  }

  @Test
  void one_fewer_and_it_takes_it() {
    assertThat(by(new ApplicationsCheck(), 7, 2, OptionalInt.of(10), OptionalInt.empty()))
        .isEmpty();
  }

  @Test
  void a_queue_that_runs_as_many_as_it_may_at_a_time_lets_it_wait() {
    Golden.check(
        ApplicationsCheckTest.class,
        "432-parallel-applications-full.txt",
        by(new ParallelCheck(), 2, 2, OptionalInt.empty(), OptionalInt.of(3)));
  }

  @Test
  void one_fewer_and_it_runs() {
    assertThat(by(new ParallelCheck(), 2, 0, OptionalInt.empty(), OptionalInt.of(3))).isEmpty();
  }

  private static String by(
      Check check, int running, int pending, OptionalInt maximum, OptionalInt parallel) {
    QueueApplications applications =
        new QueueApplications(
            Fact.of(running),
            Fact.of(pending),
            Fact.of(maximum),
            Fact.of(OptionalInt.empty()),
            Fact.of(parallel));
    ClusterFacts facts =
        ChangedCluster.usual()
            .queues(ChangedQueue.leaf("root.etl").applications(applications).facts())
            .facts();
    return Found.by(check, facts, Proposals.with("yarn.application.queue", "etl"));
  }
}
