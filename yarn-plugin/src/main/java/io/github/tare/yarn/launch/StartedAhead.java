package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The containers that were asked for ahead, and who is to have them: whoever asks YARN for one of
 * that kind later, as long as there is one of which Flink's slot manager knows nothing yet.
 */
final class StartedAhead {
  private final ContainerRequest request;
  private final Function<GrantedContainer, LaunchContext> context;
  private final Map<String, GrantedContainer> free = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int waiting;
  private int settled;

  /**
   * Nothing is asked for yet.
   *
   * @param request of each of them
   * @param context what is started in each of them
   */
  StartedAhead(ContainerRequest request, Function<GrantedContainer, LaunchContext> context) {
    this.request = request;
    this.context = context;
  }

  synchronized void ask(int workers, ContainerGateway yarn) {
    waiting += workers;
    for (int i = 0; i < workers; i++) {
      yarn.request(request, Set.of());
    }
  }

  /** Starts a container, if it is one that is waited for here. */
  synchronized boolean starts(GrantedContainer container, ContainerGateway yarn) {
    if (waiting == 0) {
      return false;
    }
    waiting--;
    yarn.withdraw(request);
    free.put(container.id(), container);
    yarn.start(container, context.apply(container));
    return true;
  }

  /**
   * One that runs already, on none of the nodes to avoid.
   *
   * @param registered whether Flink has a TaskExecutor there without having asked for it
   */
  synchronized Optional<GrantedContainer> take(
      ContainerRequest asked, Set<String> avoided, Predicate<String> registered) {
    free.keySet().removeIf(registered);
    Optional<GrantedContainer> found =
        free.values().stream()
            .filter(it -> asked.equals(request) && !avoided.contains(it.host()))
            .findFirst();
    found.ifPresent(
        container -> {
          free.remove(container.id());
          taken.add(container.id());
          settled++;
        });
    return found;
  }

  /** Whether YARN has nothing to take back, since the container was granted long ago. */
  synchronized boolean settles(ContainerRequest asked) {
    boolean done = settled > 0 && asked.equals(request);
    settled -= done ? 1 : 0;
    return done;
  }

  /** Whether it runs already. */
  synchronized boolean hasStarted(String containerId) {
    return taken.remove(containerId);
  }

  synchronized void forget(String containerId) {
    free.remove(containerId);
    taken.remove(containerId);
  }

  /**
   * Asks for no more ahead: what is granted from now on is not started here.
   *
   * @return those that run
   */
  synchronized List<GrantedContainer> endsAsking(ContainerGateway yarn) {
    for (; waiting > 0; waiting--) {
      yarn.withdraw(request);
    }
    return List.copyOf(free.values());
  }
}
