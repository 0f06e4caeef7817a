package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
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

  @Test
  void a_user_with_as_many_applications_as_the_queue_takes_of_one_is_refused_another() {
    assertThat(ofUser(new ApplicationsCheck(), 5))
        .startsWith(
            "ERROR TARE-441 The queue root.etl takes at most 5 applications of one user, and has 5:"
                + " it refuses another.");
    assertThat(ofUser(new ApplicationsCheck(), 4)).isEmpty();
  }

  @Test
  void a_user_with_as_many_as_run_at_a_time_waits() {
    assertThat(ofUser(new ParallelCheck(), 5))
        .startsWith(
            "WARNING TARE-432 YARN runs at most 5 applications of one user at a time: 5 of this"
                + " one's run or wait already.");
    assertThat(ofUser(new ParallelCheck(), 4)).isEmpty();
  }

  @Test
  void what_a_user_runs_in_other_queues_counts_too() {
    ClusterFacts facts =
        ChangedCluster.usual()
            .rules(Rules.parallel(Fact.of(OptionalInt.of(5))))
            .queues(queueWith("root.etl", 3), queueWith("root.adhoc", 2))
            .facts();
    assertThat(found(new ParallelCheck(), facts)).contains("5 of this one's run or wait already");
  }

  @Test
  void a_queue_above_refuses_nothing_of_its_own() {
    ClusterFacts facts =
        ChangedCluster.usual().queues(queueWith("root.etl", 4), queueWith("root", 5)).facts();
    assertThat(found(new ApplicationsCheck(), facts)).isEmpty();
  }

  private static QueueFacts queueWith(String path, int ofUser) {
    return ChangedQueue.leaf(path)
        .applications(applications(3, 3, OptionalInt.empty(), OptionalInt.empty(), ofUser))
        .facts();
  }

  @Test
  void not_to_know_how_many_a_user_may_run_is_said() {
    assertThat(
            Found.by(
                new ParallelCheck(),
                ChangedCluster.usual()
                    .rules(Rules.parallel(Fact.unknown("it is not shown")))
                    .facts(),
                Proposals.with()))
        .startsWith(
            "NOTE TARE-410 How many applications this user may run at a time is not known: it is"
                + " not shown.");
  }

  private static String ofUser(Check check, int ofUser) {
    return by(check, 3, 3, OptionalInt.empty(), OptionalInt.empty(), ofUser);
  }

  private static String by(
      Check check, int running, int pending, OptionalInt maximum, OptionalInt parallel) {
    return by(check, running, pending, maximum, parallel, 0);
  }

  private static String by(
      Check check,
      int running,
      int pending,
      OptionalInt maximum,
      OptionalInt parallel,
      int ofUser) {
    QueueApplications applications = applications(running, pending, maximum, parallel, ofUser);
    ClusterFacts facts =
        ChangedCluster.usual()
            .rules(Rules.parallel(Fact.of(OptionalInt.of(5))))
            .queues(ChangedQueue.leaf("root.etl").applications(applications).facts())
            .facts();
    return found(check, facts);
  }

  private static QueueApplications applications(
      int running, int pending, OptionalInt maximum, OptionalInt parallel, int ofUser) {
    return new QueueApplications(
        Fact.of(running),
        Fact.of(pending),
        Fact.of(maximum),
        Fact.of(OptionalInt.of(5)),
        Fact.of(parallel),
        Fact.of(ofUser));
  }

  private static String found(Check check, ClusterFacts facts) {
    return Found.by(check, facts, Proposals.with("yarn.application.queue", "etl"));
  }
}
