package io.github.tare.yarn.cluster;

import java.util.List;
import java.util.Optional;

/**
 * Every queue of the cluster.
 *
 * @param all parents and leaves
 */
public record QueueTree(List<QueueFacts> all) {
  public QueueTree {
    all = List.copyOf(all);
  }

  /**
   * The queues that go by this name: {@code root.etl.nightly} or {@code etl.nightly} is at most
   * one, {@code nightly} may be several; YARN takes a short name only where it is unique.
   */
  public List<QueueFacts> named(String name) {
    List<QueueFacts> exact =
        all.stream()
            .filter(queue -> queue.path().equals(name) || queue.path().equals("root." + name))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    return all.stream().filter(queue -> queue.name().equals(name)).toList();
  }

  /** The nearest queue above this path that is there, for example {@code root.etl}. */
  public Optional<QueueFacts> nearestAncestor(String path) {
    for (int end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
      List<QueueFacts> found = named(path.substring(0, end));
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** The paths of all queues that applications run in, sorted. */
  public List<String> leaves() {
    return all.stream().filter(QueueFacts::leaf).map(QueueFacts::path).sorted().toList();
  }
}
