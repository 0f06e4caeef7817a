package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.RuleFacts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The rules of {@link Clusters#usual()} with one changed. */
final class Rules {
  private Rules() {}

  /** Whatever queue is named. */
  static RuleFacts placing(String queue) {
    return placing(Fact.of(Optional.of(new Placement(queue, Placement.Reach.ALL))));
  }

  static RuleFacts placing(Fact<Optional<Placement>> placement) {
    return of(usual().attempts(), usual().virtualMemoryRatio(), usual().priority(), placement);
  }

  static RuleFacts attempts(Fact<Integer> attempts) {
    return of(attempts, usual().virtualMemoryRatio(), usual().priority(), usual().placement());
  }

  static RuleFacts virtualMemoryRatio(Fact<OptionalDouble> ratio) {
    return of(usual().attempts(), ratio, usual().priority(), usual().placement());
  }

  static RuleFacts priority(Fact<Integer> priority) {
    return of(usual().attempts(), usual().virtualMemoryRatio(), priority, usual().placement());
  }

  static RuleFacts javaHome(Fact<Optional<String>> javaHome) {
    RuleFacts usual = usual();
    return new RuleFacts(
        usual.attempts(),
        usual.virtualMemoryRatio(),
        javaHome,
        usual.priority(),
        usual.placement(),
        usual.parallel());
  }

  /** Applications of this user at a time. */
  static RuleFacts parallel(Fact<OptionalInt> parallel) {
    RuleFacts usual = usual();
    return new RuleFacts(
        usual.attempts(),
        usual.virtualMemoryRatio(),
        usual.javaHome(),
        usual.priority(),
        usual.placement(),
        parallel);
  }

  private static RuleFacts of(
      Fact<Integer> attempts,
      Fact<OptionalDouble> ratio,
      Fact<Integer> priority,
      Fact<Optional<Placement>> placement) {
    return new RuleFacts(
        attempts, ratio, usual().javaHome(), priority, placement, usual().parallel());
  }

  private static RuleFacts usual() {
    return Clusters.usual().rules();
  }
}
