package io.github.tare.yarn.preflight;

import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.room.QueueName;
import java.util.List;
import java.util.function.Predicate;

/** Queues to choose another from; what is not known of one does not speak against it. */
final class QueueChoice {
  private static final int NAMES_SHOWN = 10;

  private QueueChoice() {}

  /** The paths of the queues that would take this user's application. */
  static List<String> open(QueueTree tree) {
    return open(tree, queue -> true);
  }

  /** Those among them of which this holds as well. */
  static List<String> open(QueueTree tree, Predicate<QueueFacts> also) {
    return tree.all().stream()
        .filter(QueueFacts::leaf)
        .filter(queue -> queue.state().known().orElse(QueueState.RUNNING) == QueueState.RUNNING)
        .filter(queue -> queue.maySubmit().known().orElse(true))
        .filter(also)
        .map(QueueFacts::path)
        .sorted()
        .toList();
  }

  /**
   * For example {@code -Dyarn.application.queue=root.a, or one of: root.b, root.c}; nothing where a
   * rule overrules whatever is named.
   */
  static String hint(QueueName name, List<String> names) {
    if (names.isEmpty() || name.overruled()) {
      return "";
    }
    String first = "-D" + QueueName.KEY + "=" + names.get(0);
    return names.size() == 1
        ? first
        : first + ", or one of: " + shown(names.subList(1, names.size()));
  }

  private static String shown(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
    int more = names.size() - NAMES_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
