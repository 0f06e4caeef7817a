package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.room.Outlook;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final String[] FIVE_WORKERS = {"parallelism.default", "5"};

  @Test
  void what_nothing_holds_back_starts_with_all_its_workers() {
    Verdict verdict = verdict(Clusters.usual());
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WILL_START);
    assertThat(verdict.because()).isEmpty();
    assertThat(verdict.masterStarts()).isTrue();
    assertThat(verdict.outlook().now()).hasValue(5);
    assertThat(verdict.outlook().ever()).hasValue(5);
  }

  @Test
  void a_note_does_not_keep_it_from_starting() {
    Verdict verdict = verdict(Crowded.partly());
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WILL_START);
    assertThat(verdict.outlook().now()).hasValue(3);
    assertThat(verdict.outlook().ever()).hasValue(5);
  }

  @Test
  void while_the_master_waits_no_worker_starts() {
    Verdict verdict = verdict(Crowded.masters());
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WILL_WAIT);
    assertThat(verdict.masterStarts()).isFalse();
    assertThat(verdict.outlook().now()).hasValue(0);
    assertThat(verdict.outlook().ever()).hasValue(5);
  }

  @Test
  void where_only_the_workers_wait_the_master_starts() {
    Verdict verdict = verdict(Crowded.master());
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WILL_WAIT);
    assertThat(verdict.masterStarts()).isTrue();
    assertThat(verdict.outlook().now()).hasValue(0);
  }

  @Test
  void an_error_rejects_it_even_if_it_would_wait_as_well() {
    Verdict verdict =
        Preflight.against(
                Crowded.masters(), Proposals.with("taskmanager.memory.process.size", "64g"))
            .verdict();
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REJECTED);
    assertThat(verdict.masterStarts()).isFalse();
    assertThat(verdict.because()).allMatch(problem -> !Verdict.isWait(problem)).isNotEmpty();
  }

  @Test
  void what_is_not_known_is_not_guessed_and_each_kind_said_once() {
    Verdict verdict = verdict(Crowded.unknown());
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WILL_START);
    assertThat(verdict.outlook().now()).isEqualTo(OptionalInt.empty());
    assertThat(verdict.outlook().ever()).hasValue(5);
    golden("room-unknown.txt", Crowded.unknown());
  }

  @Test
  void what_nodes_that_are_still_to_come_hold_is_not_known() {
    Outlook outlook = verdict(ChangedCluster.usual().nodes().facts()).outlook();
    assertThat(outlook.now()).hasValue(0);
    assertThat(outlook.ever()).isEmpty();
  }

  @Test
  void all_that_it_would_wait_for_is_told_in_the_order_in_which_it_would_stop() {
    golden("waits.txt", Crowded.everything());
  }

  @Test
  void the_fair_scheduler_has_no_user_limits() {
    golden("waits-fair.txt", Crowded.fair(Crowded.everything()));
  }

  private static Verdict verdict(ClusterFacts facts) {
    return Preflight.against(facts, Proposals.with(FIVE_WORKERS)).verdict();
  }

  private static void golden(String name, ClusterFacts facts) {
    PreflightResult result = Preflight.against(facts, Proposals.with(FIVE_WORKERS));
    Golden.check(VerdictTest.class, name, ProblemText.of(result.problems()));
  }
}
