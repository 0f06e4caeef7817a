package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A queue's path with variables. Source: Hadoop's {@code VariableContext}, {@code
 * MappingRuleValidationHelper}.
 *
 * @param text for example {@code root.users.%user}
 * @param user who submits
 * @param groups the user's, the primary one first
 * @param tree all queues
 */
record QueuePattern(String text, String user, Supplier<List<String>> groups, QueueTree tree) {

  /** The whole path, of a queue that is there or not; empty where it can be none. */
  Optional<String> path() {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      parts.add(value(part, parts));
    }
    return parts.contains("") ? Optional.empty() : whole(parts);
  }

  private String value(String part, List<String> before) {
    return switch (part) {
      case "%user" -> clean(user);
      case "%primary_group" ->
          groups.get().stream().findFirst().map(QueuePattern::clean).orElse("");
      case "%secondary_group" -> secondary(before);
      case MappingRule.SPECIFIED -> "";
      default -> part;
    };
  }

  /** The first of the user's other groups that there is a queue for. */
  private String secondary(List<String> before) {
    return groups.get().stream()
        .skip(1)
        .map(QueuePattern::clean)
        .filter(group -> !tree.named(String.join(".", with(before, group))).isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<String> with(List<String> before, String last) {
    List<String> parts = new ArrayList<>(before);
    parts.add(last);
    return parts;
  }

  /** The first part may be the short name of any queue, if it is the only one of that name. */
  private Optional<String> whole(List<String> parts) {
    List<QueueFacts> first = tree.named(parts.get(0));
    if (first.size() != 1) {
      return Optional.empty();
    }
    List<String> path = new ArrayList<>(parts);
    path.set(0, first.get(0).path());
    return Optional.of(String.join(".", path));
  }

  /** No dot is part of a queue's name. */
  private static String clean(String name) {
    return name.replace(".", "_dot_");
  }
}
