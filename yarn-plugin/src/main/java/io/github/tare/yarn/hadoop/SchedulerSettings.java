package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;

/**
 * How the scheduler sizes containers: from the ResourceManager's own settings, else from what it
 * reckons with, and only then from this client's files, which say what they were meant to be.
 *
 * @param answers the web service's
 * @param scheduler what it says of the scheduler
 * @param own this client's
 */
record SchedulerSettings(
    WebAnswers answers, SchedulerAnswer scheduler, ResourceManagerSettings own) {
  private static final String CALCULATOR = "yarn.scheduler.capacity.resource-calculator";
  private static final String CLASS = "yarn.resourcemanager.scheduler.class";

  SchedulerFacts facts() {
    Fact<SchedulerKind> kind = kind();
    Fact<ResourceAmounts> minimum = minimum(answers, own);
    return new SchedulerFacts(
        kind,
        minimum,
        kind.flatMap(it -> it == SchedulerKind.FAIR ? increment() : minimum),
        maximum(),
        kind.flatMap(this::calculator));
  }

  private Fact<SchedulerKind> kind() {
    return scheduler
        .kind()
        .or(answers.settings().flatMap(SchedulerSettings::kind))
        .or(assumed(own).flatMap(SchedulerSettings::kind))
        .or(scheduler.kind());
  }

  private static Fact<SchedulerKind> kind(ResourceManagerSettings settings) {
    return switch (lastName(settings.text(CLASS).orElse(""))) {
      case "CapacityScheduler" -> Fact.of(SchedulerKind.CAPACITY);
      case "FairScheduler" -> Fact.of(SchedulerKind.FAIR);
      case "FifoScheduler" -> Fact.of(SchedulerKind.FIFO);
      default -> Fact.unknown("the scheduler is none that Tare knows");
    };
  }

  /** The smallest container, whatever the scheduler. */
  static Fact<ResourceAmounts> minimum(WebAnswers answers, ResourceManagerSettings own) {
    return answers
        .settings()
        .flatMap(settings -> new Sizing(settings).minimum())
        .or(answers.overview().flatMap(it -> Amounts.of(it.at("minimumAllocation"))))
        .or(assumed(own).flatMap(settings -> new Sizing(settings).minimum()));
  }

  private Fact<ResourceAmounts> maximum() {
    return answers
        .settings()
        .flatMap(settings -> new Sizing(settings).maximum())
        .or(scheduler.maximum())
        .or(assumed(own).flatMap(settings -> new Sizing(settings).maximum()));
  }

  private Fact<ResourceAmounts> increment() {
    return answers.settings().or(assumed(own)).map(settings -> new Sizing(settings).increment());
  }

  /** The others have one; the CapacityScheduler's is set in a file that it hardly ever shows. */
  private Fact<ResourceCalculator> calculator(SchedulerKind kind) {
    return switch (kind) {
      case FAIR -> Fact.of(ResourceCalculator.EVERY_RESOURCE);
      case FIFO -> Fact.of(ResourceCalculator.MEMORY);
      case CAPACITY ->
          answers
              .capacity()
              .map(SchedulerSettings::calculator)
              .or(scheduler.calculator())
              .or(answers.settings().flatMap(SchedulerSettings::named))
              .or(
                  Fact.assumed(
                      calculator(own),
                      own.text(CALCULATOR).isPresent()
                          ? "it is what this client's capacity-scheduler.xml says"
                          : "it is the default; the ResourceManager does not show its own"));
    };
  }

  /** The default is Hadoop's. */
  private static ResourceCalculator calculator(ResourceManagerSettings settings) {
    return settings
        .text(CALCULATOR)
        .filter(name -> !lastName(name).equals("DefaultResourceCalculator"))
        .map(name -> ResourceCalculator.EVERY_RESOURCE)
        .orElse(ResourceCalculator.MEMORY);
  }

  private static Fact<ResourceCalculator> named(ResourceManagerSettings settings) {
    return settings.text(CALCULATOR).isEmpty()
        ? Fact.unknown("it is not set there")
        : Fact.assumed(
            calculator(settings),
            "the ResourceManager says so outside its capacity-scheduler.xml, which has the last"
                + " word");
  }

  private static Fact<ResourceManagerSettings> assumed(ResourceManagerSettings own) {
    return Fact.assumed(
        own,
        "it is what this client's Hadoop configuration says; the ResourceManager's is not shown");
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
