package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.RuleFacts;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueuePlacementCheckTest {
  private static final String QUEUE = "yarn.application.queue";

  @Test
  void without_rules_the_application_goes_where_it_is_sent() {
    assertThat(found(Clusters.usual().rules(), "nightly")).isEmpty();
  }

  @Test
  void a_rule_that_overrules_the_named_queue_is_a_warning() {
    Golden.check(
        getClass(), "451-queue-moved.txt", found(Rules.placing("root.default"), "nightly"));
  }

  @Test
  void a_rule_that_sends_it_where_it_goes_anyway_is_not_mentioned() {
    assertThat(found(Rules.placing("root.etl.nightly"), "nightly")).isEmpty();
    assertThat(found(Rules.placing("nightly"), "root.etl.nightly")).isEmpty();
    assertThat(found(Rules.placing("strange"), "strange")).isEmpty();
  }

  @Test
  void a_queue_that_is_not_there_is_no_other_queue_that_is_not_there() {
    assertThat(found(Rules.placing("strange"), "stranger")).contains("TARE-451");
  }

  @Test
  void a_rule_for_applications_that_name_no_queue_spares_the_others() {
    assertThat(found(unnamed("root.etl.nightly"), "small")).isEmpty();
  }

  @Test
  void a_rule_for_queues_that_are_not_there_spares_those_that_are() {
    RuleFacts rules = placing("root.etl.nightly", Placement.Reach.ABSENT);
    assertThat(found(rules, "small")).isEmpty();
    assertThat(found(rules, "smal")).contains("WARNING TARE-451", "not to 'smal'");
  }

  @Test
  void where_nothing_is_named_the_rule_is_worth_a_note() {
    Golden.check(getClass(), "queue-by-rule.txt", found(unnamed("root.etl.nightly"), ""));
  }

  @Test
  void to_name_default_is_to_name_nothing() {
    assertThat(found(unnamed("root.etl.nightly"), "default"))
        .contains("WARNING TARE-451", "not to 'default'");
  }

  @Test
  void not_to_know_is_said() {
    assertThat(found(Rules.placing(Fact.unknown("/conf is not open")), "nightly"))
        .contains("NOTE TARE-410 Whether placement rules send the application to another queue")
        .contains("/conf is not open");
  }

  @Test
  void another_name_is_not_proposed_where_it_would_change_nothing() {
    String found =
        Found.by(
            new QueueCheck(),
            ChangedCluster.usual().rules(Rules.placing("root.closed")).facts(),
            Proposals.with(QUEUE, "nightly"));
    assertThat(found).contains("TARE-407 The queue 'root.closed' is stopped").doesNotContain("-D");
  }

  @Test
  void a_rule_that_sends_it_to_no_queue_is_a_warning() {
    Golden.check(
        getClass(),
        "queue-by-rule-unknown.txt",
        Found.by(
            new QueueCheck(),
            ChangedCluster.usual().rules(unnamed("root.nightly")).facts(),
            Proposals.with()));
  }

  @Test
  void a_rule_that_sends_it_to_a_queue_that_yarn_makes_is_a_note() {
    Golden.check(
        getClass(),
        "queue-by-rule-to-create.txt",
        Found.by(
            new QueueCheck(),
            ChangedCluster.usual().rules(unnamed("root.adhoc.jane")).facts(),
            Proposals.with()));
  }

  private static RuleFacts unnamed(String queue) {
    return placing(queue, Placement.Reach.UNNAMED);
  }

  private static RuleFacts placing(String queue, Placement.Reach reach) {
    return Rules.placing(Fact.of(Optional.of(new Placement(queue, reach))));
  }

  private static String found(RuleFacts rules, String queue) {
    return Found.by(
        new QueuePlacementCheck(),
        ChangedCluster.usual().rules(rules).facts(),
        Proposals.with(QUEUE, queue));
  }
}
