package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The workers that were asked for and have no container yet. For one thread only.
 *
 * <p>Workers of one size share one priority, by which grants are matched: YARN may round a size up,
 * and may grant more than was asked.
 *
 * @param <W> who waits for a worker
 */
public final class WorkerRequests<W> {
  private final ContainerGateway yarn;
  private final Duration pace;
  private final Duration paceWhileWaiting;
  private final Map<W, ContainerRequest> waiting = new LinkedHashMap<>();

  /**
   * Nothing is asked for yet.
   *
   * @param pace of talking to YARN
   * @param paceWhileWaiting the same while a worker is waited for
   */
  public WorkerRequests(ContainerGateway yarn, Duration pace, Duration paceWhileWaiting) {
    this.yarn = Objects.requireNonNull(yarn);
    this.pace = Objects.requireNonNull(pace);
    this.paceWhileWaiting = Objects.requireNonNull(paceWhileWaiting);
  }

  /**
   * Asks for a worker, on none of the nodes to avoid.
   *
   * @param request the same for every worker of its priority
   */
  public void ask(W who, ContainerRequest request, Set<String> nodesToAvoid) {
    yarn.request(request, nodesToAvoid);
    waiting.put(who, request);
    yarn.heartbeat(paceWhileWaiting);
  }

  /** Takes a request back; nothing happens if it is not waiting any more. */
  public void withdraw(W who) {
    ContainerRequest request = waiting.remove(who);
    if (request != null) {
      yarn.withdraw(request);
      rest();
    }
  }

  /**
   * Gives granted containers to those who wait longest, and back to YARN what nobody waits for.
   *
   * @return who gets which, in the order of asking
   */
  public Map<W, GrantedContainer> match(List<GrantedContainer> granted) {
    Map<W, GrantedContainer> matched = new LinkedHashMap<>();
    for (GrantedContainer container : granted) {
      waitingFor(container.priority())
          .ifPresentOrElse(
              who -> {
                yarn.withdraw(Objects.requireNonNull(waiting.remove(who)));
                matched.put(who, container);
              },
              () -> yarn.release(container.id()));
    }
    rest();
    return matched;
  }

  private Optional<W> waitingFor(int priority) {
    return waiting.entrySet().stream()
        .filter(each -> each.getValue().priority() == priority)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** How many wait. */
  public int size() {
    return waiting.size();
  }

  private void rest() {
    if (waiting.isEmpty()) {
      yarn.heartbeat(pace);
    }
  }
}
