package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.room.QueueName;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/** The application goes to the queue that it names, or it is said where it goes instead. */
final class QueuePlacementCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    QueueName name = subject.queueName();
    return subject
        .facts()
        .rules()
        .placement()
        .fold(
            rule -> moved(name, subject.facts().queues().known()).stream().toList(),
            because -> List.of(unchecked(name, because)));
  }

  private static Optional<Problem> moved(QueueName name, Optional<QueueTree> tree) {
    return name.placement()
        .filter(rule -> !same(rule.queue(), name.asked(), tree))
        .map(rule -> moved(name, rule));
  }

  /** A short name and a path may be the same queue. */
  private static boolean same(String one, String other, Optional<QueueTree> tree) {
    return one.equals(other)
        || tree.map(it -> it.named(one))
            .filter(found -> !found.isEmpty() && found.equals(tree.get().named(other)))
            .isPresent();
  }

  private static Problem moved(QueueName name, Placement rule) {
    boolean named = name.named().isPresent();
    return new Problem(
        ProblemCode.QUEUE_MOVED,
        named ? Severity.WARNING : Severity.NOTE,
        "The application goes to the queue '%s'%s: placement rules of the ResourceManager send it there."
            .formatted(rule.queue(), named ? ", not to '" + name.asked() + "'" : ""),
        name.places(),
        named ? "-D" + QueueName.KEY + "=" + rule.queue() + " says the same." : "");
  }

  private static Problem unchecked(QueueName name, String because) {
    return UnknownFact.note(
        "Whether placement rules send the application to another queue than '" + name.asked() + "'",
        because,
        name.places());
  }
}
