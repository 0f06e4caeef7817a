package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacementRulesTest {
  private static final String PREFIX = "yarn.scheduler.capacity.";
  private static final String QUEUES = PREFIX + "root.queues";
  private static final String MAPPINGS = PREFIX + "queue-mappings";
  private static final String CLOSED = "it answered with status 403";

  /** The queues below {@code root.made} are created on demand. */
  private static final QueueTree TREE =
      new QueueTree(
          Stream.of(
                  "root", "root.etl", "root.etl.nightly", "root.default", "root.jane", "root.made")
              .map(PlacementRulesTest::queue)
              .toList());

  @Test
  void without_rules_nothing_is_moved() {
    assertThat(shown(Map.of())).isEqualTo(Fact.of(Optional.empty()));
  }

  @Test
  void the_first_rule_for_the_user_places_what_names_no_queue() {
    assertThat(shown(Map.of(MAPPINGS, "u:ben:root.default, u:jane:root.etl.nightly,u:jane:jane")))
        .isEqualTo(unnamed("root.etl.nightly"));
  }

  @Test
  void with_override_it_places_all() {
    assertThat(
            shown(
                Map.of(
                    MAPPINGS, "u:%user:%user", PREFIX + "queue-mappings-override.enable", "true")))
        .isEqualTo(Fact.of(Optional.of(new Placement("root.jane", Placement.Reach.ALL))));
  }

  @Test
  void a_short_name_is_the_queue_of_that_name() {
    assertThat(shown(Map.of(MAPPINGS, "u:jane:nightly"))).isEqualTo(unnamed("root.etl.nightly"));
    assertThat(shown(Map.of(MAPPINGS, "u:jane:etl.nightly")))
        .isEqualTo(unnamed("root.etl.nightly"));
  }

  @Test
  void a_queue_that_is_not_there_or_is_a_parent_gives_way_to_the_default_queue() {
    assertThat(shown(Map.of(MAPPINGS, "u:jane:root.none"))).isEqualTo(unnamed("root.default"));
    assertThat(shown(Map.of(MAPPINGS, "u:jane:root.etl"))).isEqualTo(unnamed("root.default"));
  }

  @Test
  void a_queue_that_can_be_created_is_a_place() {
    assertThat(shown(Map.of(MAPPINGS, "u:%user:root.made.%user")))
        .isEqualTo(unnamed("root.made.jane"));
  }

  @Test
  void groups_are_those_of_this_machine_and_that_is_said() {
    Fact<Optional<Placement>> placement = shown(Map.of(MAPPINGS, "g:staff:root.etl.nightly"));
    assertThat(placement.known()).isEqualTo(unnamed("root.etl.nightly").known());
    assertThat(placement.caution())
        .contains("the groups of this user are those that this machine knows");
    assertThat(shown(Map.of(MAPPINGS, "g:others:root.etl.nightly")).known())
        .contains(Optional.empty());
    assertThat(shown(Map.of(MAPPINGS, "u:%user:root.made.%primary_group")).known())
        .isEqualTo(unnamed("root.made.staff").known());
    assertThat(shown(Map.of(MAPPINGS, "u:%user:root.%secondary_group.nightly")).known())
        .isEqualTo(unnamed("root.etl.nightly").known());
  }

  @Test
  void rules_by_the_name_of_the_application_are_not_known() {
    assertThat(shown(Map.of("yarn.scheduler.queue-placement-rules.app-name", "etl:root.default")))
        .isEqualTo(
            Fact.unknown("placement rules of the ResourceManager go by the application's name"));
    assertThat(
            shown(
                Map.of(
                    MAPPINGS,
                    "u:jane:jane",
                    "yarn.scheduler.queue-placement-rules",
                    "user-group,app-name",
                    "yarn.scheduler.queue-placement-rules.app-name",
                    "etl:root.default")))
        .as("a rule that is never reached")
        .isEqualTo(unnamed("root.jane"));
  }

  @Test
  void rules_in_code_or_of_another_form_are_not_known() {
    assertThat(shown(Map.of("yarn.scheduler.queue-placement-rules", "user-group,com.acme.Rule")))
        .isEqualTo(Fact.unknown("the ResourceManager has placement rules in code, com.acme.Rule"));
    assertThat(shown(Map.of(MAPPINGS, "x:jane:root.default")).known()).isEmpty();
    assertThat(json("{\"rules\":[{\"type\":\"moon\"}]}").known()).isEmpty();
    assertThat(json("{\"rules\":[{").known()).isEmpty();
  }

  @Test
  void rules_in_json_go_from_one_to_the_next() {
    assertThat(
            json(
                """
                {"rules": [
                  {"type": "user", "matches": "ben", "policy": "reject"},
                  {"type": "user", "matches": "*", "policy": "user", "parentQueue": "root.none"},
                  {"type": "user", "matches": "*", "policy": "setDefaultQueue",
                   "value": "root.etl.nightly"},
                  {"type": "user", "matches": "*", "policy": "custom",
                   "customPlacement": "root.none", "fallbackResult": "placeDefault"}]}
                """))
        .isEqualTo(unnamed("root.etl.nightly"));
  }

  @Test
  void a_queue_that_may_not_be_created_is_passed_over() {
    assertThat(
            json(
                """
                {"rules": [
                  {"type": "user", "matches": "*", "policy": "user", "parentQueue": "root.made",
                   "create": false},
                  {"type": "user", "matches": "*", "policy": "defaultQueue"}]}
                """))
        .isEqualTo(unnamed("root.default"));
  }

  @Test
  void a_rule_for_the_named_queue_spares_those_that_name_one_that_there_is() {
    Map<String, String> rules = new HashMap<>();
    rules.put(PREFIX + "queue-mappings-override.enable", "true");
    rules.put(PREFIX + "mapping-rule-format", "json");
    rules.put(
        PREFIX + "mapping-rule-json",
        """
        {"rules": [
          {"type": "user", "matches": "*", "policy": "specified"},
          {"type": "user", "matches": "*", "policy": "user", "parentQueue": "root"}]}
        """);
    assertThat(shown(rules))
        .isEqualTo(Fact.of(Optional.of(new Placement("root.jane", Placement.Reach.ABSENT))));
  }

  @Test
  void a_user_who_is_turned_away_is_told_as_not_known() {
    assertThat(json("{\"rules\":[{\"type\":\"user\",\"matches\":\"*\",\"policy\":\"reject\"}]}"))
        .isEqualTo(
            Fact.unknown(
                "placement rules of the ResourceManager reject applications of this user that name"
                    + " no queue"));
  }

  @Test
  void the_clients_copy_counts_where_nothing_better_is_shown_and_that_is_said() {
    Fact<Optional<Placement>> placement =
        read(closed(), closed(), Map.of(QUEUES, "jane", MAPPINGS, "u:jane:root.jane"));
    assertThat(placement.known()).isEqualTo(unnamed("root.jane").known());
    assertThat(placement.caution())
        .contains(
            "it is what this client's capacity-scheduler.xml says; the ResourceManager does not"
                + " show its own");
  }

  @Test
  void what_the_resource_manager_says_elsewhere_comes_before_the_clients_copy() {
    Fact<Optional<Placement>> placement =
        read(
            closed(),
            settings(Map.of(QUEUES, "jane")),
            Map.of(QUEUES, "jane", MAPPINGS, "u:jane:root.jane"));
    assertThat(placement.known()).contains(Optional.empty());
    assertThat(placement.caution()).isPresent();
  }

  @Test
  void without_any_copy_they_are_not_known() {
    assertThat(read(closed(), settings(Map.of()), Map.of()))
        .isEqualTo(
            Fact.unknown(
                "the ResourceManager does not show its capacity-scheduler.xml, and this client has"
                    + " no copy"));
  }

  @Test
  void the_fair_scheduler_shows_none_and_the_fifo_scheduler_has_none() {
    PlacementRules rules = rules(settings(Map.of()), closed(), Map.of());
    assertThat(placement(rules, SchedulerKind.FAIR).known()).isEmpty();
    assertThat(placement(rules, SchedulerKind.FIFO)).isEqualTo(Fact.of(Optional.empty()));
  }

  private static Fact<Optional<Placement>> json(String rules) {
    return shown(
        Map.of(PREFIX + "mapping-rule-format", "json", PREFIX + "mapping-rule-json", rules));
  }

  private static Fact<Optional<Placement>> shown(Map<String, String> settings) {
    return read(settings(settings), closed(), Map.of());
  }

  private static Fact<Optional<Placement>> read(
      Fact<ResourceManagerSettings> capacity,
      Fact<ResourceManagerSettings> conf,
      Map<String, String> own) {
    return placement(rules(capacity, conf, own), SchedulerKind.CAPACITY);
  }

  private static PlacementRules rules(
      Fact<ResourceManagerSettings> capacity,
      Fact<ResourceManagerSettings> conf,
      Map<String, String> own) {
    WebAnswers answers = new WebAnswers(Fact.unknown(CLOSED), Fact.unknown(CLOSED), conf, capacity);
    return new PlacementRules(
        new CapacitySettings(answers, new ResourceManagerSettings(own)).learn());
  }

  private static Fact<Optional<Placement>> placement(PlacementRules rules, SchedulerKind kind) {
    return rules.placement(
        Fact.of(kind), Fact.of(TREE), "jane", () -> List.of("staff", "sailors", "etl"));
  }

  private static Fact<Optional<Placement>> unnamed(String queue) {
    return Fact.of(Optional.of(new Placement(queue, Placement.Reach.UNNAMED)));
  }

  private static Fact<ResourceManagerSettings> settings(Map<String, String> settings) {
    return Fact.of(new ResourceManagerSettings(settings));
  }

  private static Fact<ResourceManagerSettings> closed() {
    return Fact.unknown(CLOSED);
  }

  private static QueueFacts queue(String path) {
    return new QueueFacts(
        path,
        !Set.of("root", "root.etl", "root.made").contains(path),
        Fact.of(QueueState.RUNNING),
        Fact.of(true),
        Fact.of(Set.of()),
        Fact.of(Optional.empty()),
        Fact.unknown(CLOSED),
        Fact.of(path.equals("root.made")),
        Map.of(),
        QueueApplications.unknown(CLOSED),
        Fact.of(Optional.empty()));
  }
}
