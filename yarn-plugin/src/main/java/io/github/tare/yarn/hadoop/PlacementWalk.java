package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One application's way through the placement rules, from the first to the one that places it.
 *
 * @param rules in their order
 * @param user who submits
 * @param groups the user's, the primary one first
 * @param tree all queues
 * @param named whether the application names a queue, which then is one that takes it
 */
record PlacementWalk(
    List<MappingRule> rules,
    String user,
    Supplier<List<String>> groups,
    QueueTree tree,
    boolean named) {
  private static final String BY_NAME =
      "placement rules of the ResourceManager go by the application's name";

  /** How a way ends. */
  enum Kind {
    PLACED,
    AS_NAMED,
    REJECTED,
    /** No rule places it: it goes where it would without rules. */
    NOWHERE
  }

  /** Where a way ends; the queue is the whole path, and there only if a rule places it. */
  record Goal(Kind kind, Optional<String> queue) {
    static Goal of(Kind kind) {
      return new Goal(kind, Optional.empty());
    }
  }

  Fact<Goal> goal() {
    Map<String, String> variables = new HashMap<>(Map.of(MappingRule.DEFAULT, "root.default"));
    for (MappingRule rule : rules) {
      Fact<Optional<Goal>> step = step(rule, variables);
      if (!step.map(Optional::isEmpty).known().orElse(false)) {
        return step.map(Optional::orElseThrow);
      }
    }
    return Fact.of(Goal.of(Kind.NOWHERE));
  }

  /** Nothing where the next rule has its turn. */
  private Fact<Optional<Goal>> step(MappingRule rule, Map<String, String> variables) {
    return applies(rule)
        .flatMap(
            applies -> applies ? act(rule, variables) : Fact.<Optional<Goal>>of(Optional.empty()));
  }

  private Fact<Boolean> applies(MappingRule rule) {
    String name = rule.name().replace("%user", user);
    return switch (rule.by()) {
      case ANYBODY -> Fact.of(true);
      case USER -> Fact.of(name.equals(user));
      case GROUP -> Fact.of(groups.get().contains(name));
      case APPLICATION -> Fact.unknown(BY_NAME);
    };
  }

  private Fact<Optional<Goal>> act(MappingRule rule, Map<String, String> variables) {
    return switch (rule.action()) {
      case REJECT -> Fact.of(Optional.of(Goal.of(Kind.REJECTED)));
      case SET_DEFAULT -> {
        variables.put(MappingRule.DEFAULT, rule.pattern());
        yield Fact.of(Optional.empty());
      }
      case PLACE -> place(rule, variables.getOrDefault(MappingRule.DEFAULT, ""));
    };
  }

  private Fact<Optional<Goal>> place(MappingRule rule, String defaultQueue) {
    if (rule.pattern().equals(MappingRule.SPECIFIED) && named) {
      return Fact.of(Optional.of(Goal.of(Kind.AS_NAMED)));
    }
    if (rule.pattern().contains("%application")) {
      return Fact.unknown(BY_NAME);
    }
    String path = rule.pattern().replace(MappingRule.DEFAULT, defaultQueue);
    return usable(path, rule.creates())
        .map(queue -> queue.map(PlacementWalk::at).or(() -> otherwise(rule, defaultQueue)));
  }

  private Optional<Goal> otherwise(MappingRule rule, String defaultQueue) {
    return switch (rule.otherwise()) {
      case NEXT_RULE -> Optional.empty();
      case REJECT -> Optional.of(Goal.of(Kind.REJECTED));
      case DEFAULT_QUEUE ->
          usable(defaultQueue, false)
              .known()
              .flatMap(queue -> queue)
              .map(PlacementWalk::at)
              .or(() -> Optional.of(Goal.of(Kind.REJECTED)));
    };
  }

  private static Goal at(String queue) {
    return new Goal(Kind.PLACED, Optional.of(queue));
  }

  /**
   * The whole path of a queue that takes applications or can be made; empty where there is none.
   */
  private Fact<Optional<String>> usable(String pattern, boolean create) {
    Optional<String> path = new QueuePattern(pattern, user, groups, tree).path();
    if (path.isEmpty()) {
      return Fact.of(Optional.empty());
    }
    List<QueueFacts> found = tree.named(path.get());
    if (!found.isEmpty()) {
      return Fact.of(path.filter(any -> found.get(0).leaf()));
    }
    return tree.nearestAncestor(path.get())
        .filter(any -> create)
        .map(above -> above.createsQueues().map(makes -> path.filter(any -> makes)))
        .orElse(Fact.of(Optional.empty()));
  }
}
