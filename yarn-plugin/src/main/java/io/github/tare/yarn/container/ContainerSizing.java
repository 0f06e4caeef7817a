package io.github.tare.yarn.container;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How YARN rounds what it is asked for: up to the minimum, up to a multiple of the step, and not
 * above the maximum. Source: Hadoop's {@code SchedulerUtils.getNormalizedResource} and the {@code
 * normalize} of its two resource calculators.
 *
 * @param calculator what is rounded; of a container that is granted by memory alone, YARN says that
 *     it has 1 vcore and nothing else
 * @param minimum a smaller request is raised to it, a type that nobody asked for too
 * @param step of which a grant is a multiple; 0 where it may be anything
 * @param maximum of a grant and of a request: YARN refuses a larger one
 */
public record ContainerSizing(
    ResourceCalculator calculator,
    ResourceAmounts minimum,
    ResourceAmounts step,
    ResourceAmounts maximum) {

  /**
   * The rules of a cluster; unknown where one of its numbers is.
   *
   * @param maximum the least of all that bounds a container: the cluster's, the queue's, and what
   *     the largest node has
   */
  public static Fact<ContainerSizing> of(SchedulerFacts scheduler, Fact<ResourceAmounts> maximum) {
    Fact<ResourceCalculator> calculator = calculator(scheduler);
    Fact<ResourceAmounts> step = step(scheduler);
    return scheduler
        .minimum()
        .flatMap(
            minimum ->
                step.flatMap(
                    multiple ->
                        maximum.flatMap(
                            most ->
                                calculator.map(
                                    what -> new ContainerSizing(what, minimum, multiple, most)))));
  }

  /** Only the FairScheduler has a step of its own; the others take the minimum. */
  private static Fact<ResourceAmounts> step(SchedulerFacts scheduler) {
    return scheduler
        .kind()
        .<Fact<ResourceAmounts>>fold(
            kind -> kind == SchedulerKind.FAIR ? scheduler.step() : scheduler.minimum(),
            because -> scheduler.step());
  }

  /** Where it is not known: memory is rounded the same way by both. */
  private static Fact<ResourceCalculator> calculator(SchedulerFacts scheduler) {
    Fact<ResourceCalculator> told = scheduler.counting();
    return told.fold(
        known -> told,
        because ->
            Fact.assumed(
                ResourceCalculator.EVERY_RESOURCE,
                "YARN may count its vcores as 1, for its resource calculator is not known: "
                    + because));
  }

  /** What YARN grants for a request; unknown where it refuses it. */
  public Fact<ContainerSize> granted(ContainerSize asked) {
    return refuses(asked)
        ? Fact.unknown("YARN refuses a container that is larger than it grants any")
        : Fact.of(rounded(asked));
  }

  /**
   * The largest memory that is granted as it is asked for and is not above this one.
   *
   * @return MiB; empty where the smallest grant is above it
   */
  public OptionalLong wholeUpTo(long mebibytes) {
    long most = Math.min(mebibytes, maximum.memoryMebibytes());
    long whole = step.memoryMebibytes() == 0 ? most : most - most % step.memoryMebibytes();
    return whole > 0 && whole >= minimum.memoryMebibytes()
        ? OptionalLong.of(whole)
        : OptionalLong.empty();
  }

  private boolean refuses(ContainerSize asked) {
    return asked.memoryMebibytes() > maximum.memoryMebibytes()
        || asked.vcores() > maximum.vcores()
        || asked.others().entrySet().stream()
            .anyMatch(other -> other.getValue() > maximum.other(other.getKey()));
  }

  private ContainerSize rounded(ContainerSize asked) {
    long memory =
        round(
            asked.memoryMebibytes(),
            minimum.memoryMebibytes(),
            step.memoryMebibytes(),
            maximum.memoryMebibytes());
    return switch (calculator) {
      case MEMORY -> new ContainerSize(memory, 1);
      case EVERY_RESOURCE ->
          new ContainerSize(
              memory,
              (int) round(asked.vcores(), minimum.vcores(), step.vcores(), maximum.vcores()),
              others(asked));
    };
  }

  private SortedMap<String, Long> others(ContainerSize asked) {
    SortedSet<String> types = new TreeSet<>(minimum.others().keySet());
    types.addAll(asked.others().keySet());
    SortedMap<String, Long> granted = new TreeMap<>();
    for (String type : types) {
      long wanted = asked.others().getOrDefault(type, 0L);
      long amount = round(wanted, minimum.other(type), step.other(type), maximum.other(type));
      if (amount > 0) {
        granted.put(type, amount);
      }
    }
    return granted;
  }

  private static long round(long asked, long minimum, long step, long maximum) {
    long raised = Math.max(asked, minimum);
    long missing = step == 0 ? 0 : (step - raised % step) % step;
    return raised > maximum - missing ? maximum : raised + missing;
  }
}
