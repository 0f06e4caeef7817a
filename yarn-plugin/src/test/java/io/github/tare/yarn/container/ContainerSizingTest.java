package io.github.tare.yarn.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContainerSizingTest {
  private static final String GPU = "yarn.io/gpu";
  private static final Fact<ResourceAmounts> MAXIMUM = Fact.of(amounts(8192, 8, 4));

  @Test
  void the_capacity_scheduler_rounds_up_to_its_minimum() {
    assertThat(granted(capacity(ResourceCalculator.EVERY_RESOURCE), size(1728, 3)))
        .isEqualTo(Fact.of(size(2048, 4)));
  }

  @Test
  void the_fair_scheduler_rounds_up_to_its_step() {
    assertThat(granted(fair(), size(1728, 3))).isEqualTo(Fact.of(size(1792, 3)));
    assertThat(granted(fair(), size(100, 1))).isEqualTo(Fact.of(size(1024, 2)));
  }

  @Test
  void by_memory_alone_a_container_has_one_vcore() {
    assertThat(granted(capacity(ResourceCalculator.MEMORY), size(1728, 3)))
        .isEqualTo(Fact.of(size(2048, 1)));
  }

  @Test
  void fifo_goes_by_memory_alone_whatever_is_said_of_the_calculator() {
    SchedulerFacts fifo =
        with(
            Fact.of(SchedulerKind.FIFO),
            Fact.of(amounts(1024, 2, 0)),
            Fact.of(ResourceCalculator.EVERY_RESOURCE));

    assertThat(granted(fifo, size(1728, 3))).isEqualTo(Fact.of(size(2048, 1)));
  }

  @Test
  void every_type_of_resource_has_a_step_of_its_own() {
    ContainerSize asked = new ContainerSize(1024, 2, new TreeMap<>(Map.of(GPU, 3L)));
    SchedulerFacts scheduler =
        with(
            Fact.of(SchedulerKind.FAIR),
            Fact.of(amounts(64, 1, 2)),
            Fact.of(ResourceCalculator.EVERY_RESOURCE));

    assertThat(granted(scheduler, asked).known().map(ContainerSize::others))
        .contains(new TreeMap<>(Map.of(GPU, 4L)));
  }

  @Test
  void a_grant_is_cut_to_the_maximum_and_a_larger_request_refused() {
    Fact<ResourceAmounts> odd = Fact.of(amounts(2000, 8, 0));

    assertThat(granted(fair(), odd, size(1999, 2))).isEqualTo(Fact.of(size(2000, 2)));
    assertThat(granted(fair(), odd, size(2001, 2)))
        .isEqualTo(Fact.unknown("YARN refuses a container that is larger than it grants any"));
  }

  @Test
  void where_a_number_is_not_known_the_grant_is_not_either() {
    Fact<ResourceAmounts> unknown = Fact.unknown("nobody says");

    assertThat(
            granted(
                with(Fact.of(SchedulerKind.CAPACITY), unknown, Fact.of(ResourceCalculator.MEMORY)),
                size(1728, 1)))
        .isEqualTo(Fact.unknown("nobody says"));
    assertThat(granted(fair(), unknown, size(1728, 1))).isEqualTo(Fact.unknown("nobody says"));
  }

  @Test
  void without_the_calculator_memory_is_known_and_vcores_come_with_a_caution() {
    SchedulerFacts scheduler =
        with(
            Fact.of(SchedulerKind.CAPACITY),
            Fact.of(amounts(1024, 2, 0)),
            Fact.unknown("the web service does not say"));

    Fact<ContainerSize> granted = granted(scheduler, size(1728, 3));

    assertThat(granted.known()).contains(size(2048, 4));
    assertThat(granted.caution())
        .contains(
            "YARN may count its vcores as 1, for its resource calculator is not known: the web"
                + " service does not say");
  }

  @Test
  void what_was_assumed_of_the_scheduler_is_assumed_of_the_grant() {
    SchedulerFacts scheduler =
        with(
            Fact.of(SchedulerKind.CAPACITY),
            Fact.assumed(amounts(1024, 1, 0), "this client's yarn-site.xml says so"),
            Fact.of(ResourceCalculator.MEMORY));

    assertThat(granted(scheduler, size(1, 1)).caution())
        .isEqualTo(Optional.of("this client's yarn-site.xml says so"));
  }

  private static SchedulerFacts capacity(ResourceCalculator calculator) {
    return with(Fact.of(SchedulerKind.CAPACITY), Fact.of(amounts(1024, 2, 0)), Fact.of(calculator));
  }

  private static SchedulerFacts fair() {
    return with(
        Fact.of(SchedulerKind.FAIR),
        Fact.of(amounts(1024, 2, 0)),
        Fact.of(ResourceCalculator.EVERY_RESOURCE));
  }

  /** With steps of 256 MiB, 1 vcore and 2 GPUs, which only the FairScheduler takes. */
  private static SchedulerFacts with(
      Fact<SchedulerKind> kind,
      Fact<ResourceAmounts> minimum,
      Fact<ResourceCalculator> calculator) {
    return new SchedulerFacts(kind, minimum, Fact.of(amounts(256, 1, 2)), MAXIMUM, calculator);
  }

  private static Fact<ContainerSize> granted(SchedulerFacts scheduler, ContainerSize asked) {
    return granted(scheduler, MAXIMUM, asked);
  }

  private static Fact<ContainerSize> granted(
      SchedulerFacts scheduler, Fact<ResourceAmounts> maximum, ContainerSize asked) {
    return ContainerSizing.of(scheduler, maximum).flatMap(sizing -> sizing.granted(asked));
  }

  private static ContainerSize size(long mebibytes, int vcores) {
    return new ContainerSize(mebibytes, vcores);
  }

  private static ResourceAmounts amounts(long mebibytes, int vcores, long gpus) {
    return new ResourceAmounts(mebibytes, vcores, new TreeMap<>(Map.of(GPU, gpus)));
  }
}
