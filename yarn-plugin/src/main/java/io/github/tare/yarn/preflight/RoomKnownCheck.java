package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.room.All;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Moment;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says so, once for each kind, where nothing could be said about room. */
final class RoomKnownCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    Stream<Problem> nodes =
        ground
            .master()
            .flatMap(
                master -> note("What is free on the nodes", ground.packing(master, Moment.NOW)))
            .stream();
    Stream<Problem> queue = ground.queues().stream().limit(1).flatMap(it -> ofQueue(ground, it));
    return Stream.concat(nodes, queue).toList();
  }

  private static Stream<Problem> ofQueue(Ground ground, QueueFacts queue) {
    Optional<Problem> applications =
        note(
            "How many applications the queue " + queue.path() + " takes and has",
            All.of(counts(queue.applications())));
    Optional<Problem> share =
        ground
            .master()
            .filter(ground::hasNodes)
            .flatMap(
                master ->
                    note(
                        "How much of the cluster the queue " + queue.path() + " may have and has",
                        All.of(amounts(ground, queue.share(master.label())))));
    return Stream.concat(applications.stream(), share.stream());
  }

  private static List<Fact<Object>> counts(QueueApplications applications) {
    return List.of(
        applications.maximum().map(Object.class::cast),
        applications.parallel().map(Object.class::cast),
        applications.all().map(Object.class::cast));
  }

  private static List<Fact<Object>> amounts(Ground ground, QueueShare share) {
    List<Fact<Object>> all = new ArrayList<>();
    Stream.of(share.ceiling(), share.used(), share.masters(), share.mastersUsed())
        .map(fact -> fact.map(Object.class::cast))
        .forEach(all::add);
    if (!ground.isFair()) {
      Stream.of(share.user(), share.userUsed(), share.userMasters(), share.userMastersUsed())
          .map(fact -> fact.map(Object.class::cast))
          .forEach(all::add);
    }
    return all;
  }

  private static Optional<Problem> note(String what, Fact<?> fact) {
    return fact.<Optional<Problem>>fold(
        known -> Optional.empty(),
        because -> Optional.of(UnknownFact.note(what, because, List.of())));
  }
}
