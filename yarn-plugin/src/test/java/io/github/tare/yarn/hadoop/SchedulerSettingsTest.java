package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchedulerSettingsTest {
  private static final String CLOSED = "it answered with status 403";
  private static final String CLIENTS =
      "it is what this client's Hadoop configuration says; the ResourceManager's is not shown";
  private static final ResourceManagerSettings OWN =
      new ResourceManagerSettings(
          Map.of(
              "yarn.scheduler.minimum-allocation-mb", "77",
              "yarn.scheduler.minimum-allocation-vcores", "7",
              "yarn.scheduler.maximum-allocation-mb", "777",
              "yarn.scheduler.maximum-allocation-vcores", "77"));

  @Test
  void the_capacity_scheduler_rounds_up_to_multiples_of_the_resource_managers_minimum()
      throws IOException {
    SchedulerFacts facts = facts("capacity");
    assertThat(facts.kind()).isEqualTo(Fact.of(SchedulerKind.CAPACITY));
    assertThat(facts.minimum()).isEqualTo(Fact.of(amounts(1024, 1, 0)));
    assertThat(facts.step()).isEqualTo(facts.minimum());
    assertThat(facts.maximum()).isEqualTo(Fact.of(amounts(12288, 12, Long.MAX_VALUE)));
    assertThat(facts.calculator()).isEqualTo(Fact.of(ResourceCalculator.EVERY_RESOURCE));
  }

  @Test
  void the_fair_scheduler_has_increments_and_looks_at_every_resource() throws IOException {
    SchedulerFacts facts = facts("fair");
    assertThat(facts.kind()).isEqualTo(Fact.of(SchedulerKind.FAIR));
    assertThat(facts.minimum()).isEqualTo(Fact.of(amounts(1024, 1, 0)));
    assertThat(facts.step()).isEqualTo(Fact.of(amounts(512, 1, 0)));
    assertThat(facts.calculator()).isEqualTo(Fact.of(ResourceCalculator.EVERY_RESOURCE));
  }

  @Test
  void without_the_resource_managers_settings_its_overview_counts() throws IOException {
    WebJson overview = WebJson.parse("{\"minimumAllocation\":{\"memory\":512,\"vCores\":2}}");
    SchedulerFacts facts =
        facts(new WebAnswers(Fact.unknown(CLOSED), Fact.of(overview), closed(), closed()));
    assertThat(facts.minimum()).isEqualTo(Fact.of(new ResourceAmounts(512, 2)));
  }

  @Test
  void what_nobody_of_the_cluster_tells_is_the_clients_and_says_so() {
    SchedulerFacts facts =
        facts(new WebAnswers(Fact.unknown(CLOSED), Fact.unknown(CLOSED), closed(), closed()));
    assertThat(facts.kind()).isEqualTo(Fact.unknown(CLOSED));
    assertThat(facts.minimum()).isEqualTo(Fact.assumed(new ResourceAmounts(77, 7), CLIENTS));
    assertThat(facts.maximum()).isEqualTo(Fact.assumed(new ResourceAmounts(777, 77), CLIENTS));
    assertThat(facts.step()).isEqualTo(Fact.unknown(CLOSED));
    assertThat(facts.calculator()).isEqualTo(Fact.unknown(CLOSED));
  }

  @Test
  void the_calculator_is_told_where_the_scheduler_may_be_changed_while_it_runs()
      throws IOException {
    WebJson own =
        WebJson.parse(
            """
            {"property":[{"name":"yarn.scheduler.capacity.resource-calculator",
             "value":"org.apache.hadoop.yarn.util.resource.DominantResourceCalculator"}]}
            """);
    WebAnswers answers =
        new WebAnswers(
            Fact.of(Documents.json("capacity-scheduler")),
            Fact.unknown(CLOSED),
            closed(),
            Fact.of(ResourceManagerSettings.read(own)));
    assertThat(facts(answers).calculator()).isEqualTo(Fact.of(ResourceCalculator.EVERY_RESOURCE));
  }

  private static SchedulerFacts facts(String kind) throws IOException {
    return facts(
        new WebAnswers(
            Fact.of(Documents.json(kind + "-scheduler")),
            Fact.unknown(CLOSED),
            Fact.of(ResourceManagerSettings.read(Documents.json(kind + "-conf"))),
            closed()));
  }

  private static SchedulerFacts facts(WebAnswers answers) {
    Partitions partitions =
        new Partitions(Fact.unknown("nobody asked"), Fact.unknown("nobody asked"));
    SchedulerAnswer scheduler =
        answers
            .scheduler()
            .fold(
                document -> SchedulerDocument.read(document, "ben", partitions),
                SchedulerAnswer::unknown);
    return new SchedulerSettings(answers, scheduler, OWN).facts();
  }

  private static Fact<ResourceManagerSettings> closed() {
    return Fact.unknown(CLOSED);
  }

  private static ResourceAmounts amounts(long memory, int vcores, long gpus) {
    return new ResourceAmounts(memory, vcores, new TreeMap<>(Map.of("yarn.io/gpu", gpus)));
  }
}
