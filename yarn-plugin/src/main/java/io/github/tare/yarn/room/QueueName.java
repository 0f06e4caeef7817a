package io.github.tare.yarn.room;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.proposal.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * The queue that an application will go to, as far as the client can tell.
 *
 * @param named what the configuration asks for
 * @param placement the rule that sends it elsewhere, if one does
 */
public record QueueName(Optional<Sourced<String>> named, Optional<Placement> placement) {
  public static final String KEY = YarnKeys.QUEUE;

  /** Where YARN puts an application that names no queue; to name it is the same as to name none. */
  private static final String DEFAULT = "default";

  static QueueName of(Proposal proposal, ClusterFacts facts) {
    Optional<Sourced<String>> named = proposal.yarn().application().queue();
    return new QueueName(
        named,
        facts
            .rules()
            .placement()
            .known()
            .flatMap(rule -> rule)
            .filter(rule -> moves(rule, named, facts.queues().known())));
  }

  private static boolean moves(
      Placement rule, Optional<Sourced<String>> named, Optional<QueueTree> tree) {
    Optional<String> other = named.map(Sourced::value).filter(name -> !name.equals(DEFAULT));
    return other.isEmpty()
        || switch (rule.reach()) {
          case UNNAMED -> false;
          case ABSENT -> tree.filter(it -> it.named(other.get()).isEmpty()).isPresent();
          case ALL -> true;
        };
  }

  /** The queue's name, or its path where a rule gives that. */
  public String text() {
    return placement.map(Placement::queue).orElseGet(this::asked);
  }

  /** What YARN is asked for, whatever its rules make of that. */
  public String asked() {
    return named.map(Sourced::value).orElse(DEFAULT);
  }

  /** Whether somebody named it. */
  public boolean chosen() {
    return named.isPresent() && placement.isEmpty();
  }

  /** Whether another name would change nothing. */
  public boolean overruled() {
    return placement.filter(rule -> rule.reach() == Placement.Reach.ALL).isPresent();
  }

  /** The queue of this name; empty where there is none, or more than one. */
  Optional<QueueFacts> in(QueueTree tree) {
    List<QueueFacts> found = tree.named(text());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Where it was chosen; empty where nobody did. */
  public List<Place> places() {
    return named.map(name -> new Place(KEY, name.value(), name.origin())).stream().toList();
  }
}
