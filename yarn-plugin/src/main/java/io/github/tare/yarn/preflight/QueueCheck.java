package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.room.QueueName;
import io.github.tare.yarn.room.Subject;
import java.util.List;
import java.util.Optional;

/** The queue is there, is one that applications run in, and takes them. */
final class QueueCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    QueueName name = subject.queueName();
    return subject
        .facts()
        .queues()
        .<List<Problem>>fold(
            tree -> inTree(name, tree, subject.facts().scheduler().kind()).stream().toList(),
            because -> List.of(unchecked(name, because)));
  }

  private static Problem unchecked(QueueName name, String because) {
    return UnknownFact.note(
        "Whether the queue '" + name.text() + "' takes applications", because, name.places());
  }

  private static Optional<Problem> inTree(
      QueueName name, QueueTree tree, Fact<SchedulerKind> scheduler) {
    List<QueueFacts> found = tree.named(name.text());
    return switch (found.size()) {
      case 0 -> unknown(name, tree, scheduler);
      case 1 -> unusable(name, found.get(0), tree);
      default -> Optional.of(ambiguous(name, found));
    };
  }

  private static Optional<Problem> unknown(
      QueueName name, QueueTree tree, Fact<SchedulerKind> scheduler) {
    boolean fair = scheduler.known().filter(kind -> kind == SchedulerKind.FAIR).isPresent();
    if (fair && !name.chosen()) {
      return Optional.empty();
    }
    if (name.placement().isPresent() && mayBeCreated(name, tree)) {
      return Optional.of(made(name));
    }
    return Optional.of(
        new Problem(
            ProblemCode.QUEUE_UNKNOWN,
            fair || !name.chosen() || mayBeCreated(name, tree) ? Severity.WARNING : Severity.ERROR,
            "There is no queue '" + name.text() + "'" + whatElse(name, tree, fair) + ".",
            name.places(),
            suggestion(name, tree)));
  }

  private static Problem made(QueueName name) {
    return new Problem(
        ProblemCode.QUEUE_UNKNOWN,
        Severity.NOTE,
        "There is no queue '"
            + name.text()
            + "' yet: placement rules of the ResourceManager send the application there, and YARN"
            + " makes it.",
        name.places(),
        "");
  }

  private static String whatElse(QueueName name, QueueTree tree, boolean fair) {
    if (fair || mayBeCreated(name, tree)) {
      return "; YARN refuses the application unless it may create it";
    }
    if (name.chosen()) {
      return "";
    }
    return name.placement().isPresent()
        ? ", where the placement rules of the ResourceManager send the application"
        : ", which is where an application goes that names none; YARN refuses it unless its"
            + " placement rules send it elsewhere";
  }

  private static boolean mayBeCreated(QueueName name, QueueTree tree) {
    return tree.nearestAncestor(name.text())
        .flatMap(ancestor -> ancestor.createsQueues().known())
        .orElse(false);
  }

  private static Optional<Problem> unusable(QueueName name, QueueFacts queue, QueueTree tree) {
    if (!queue.leaf()) {
      return Optional.of(notALeaf(name, queue, tree));
    }
    return queue
        .state()
        .known()
        .filter(state -> state != QueueState.RUNNING)
        .map(state -> closed(name, state, tree));
  }

  private static Problem notALeaf(QueueName name, QueueFacts queue, QueueTree tree) {
    List<String> below =
        tree.leaves().stream().filter(path -> path.startsWith(queue.path() + ".")).toList();
    return new Problem(
        ProblemCode.QUEUE_NOT_A_LEAF,
        Severity.ERROR,
        "The queue '" + name.text() + "' only holds other queues; applications run in its leaves.",
        name.places(),
        QueueChoice.hint(name, below));
  }

  private static Problem closed(QueueName name, QueueState state, QueueTree tree) {
    String doing = state == QueueState.DRAINING ? "is being drained" : "is stopped";
    return new Problem(
        ProblemCode.QUEUE_CLOSED,
        Severity.ERROR,
        "The queue '" + name.text() + "' " + doing + " and takes no applications.",
        name.places(),
        QueueChoice.hint(name, QueueChoice.open(tree)));
  }

  private static Problem ambiguous(QueueName name, List<QueueFacts> found) {
    return new Problem(
        ProblemCode.QUEUE_AMBIGUOUS,
        Severity.ERROR,
        "There are " + found.size() + " queues '" + name.text() + "'; YARN wants the whole path.",
        name.places(),
        QueueChoice.hint(name, found.stream().map(QueueFacts::path).sorted().toList()));
  }

  private static String suggestion(QueueName name, QueueTree tree) {
    if (name.overruled()) {
      return "";
    }
    List<String> leaves = QueueChoice.open(tree);
    List<String> names = leaves.stream().map(QueueCheck::last).toList();
    return NearestName.of(name.text(), leaves)
        .or(() -> NearestName.of(last(name.text()), names))
        .map(near -> "Did you mean -D" + QueueName.KEY + "=" + near + "?")
        .orElseGet(() -> QueueChoice.hint(name, leaves));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
