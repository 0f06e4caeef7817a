package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The workers that were asked for and have no container yet. For one thread only.
 *
 * <p>All workers are of one planned size and share one priority, by which grants are matched: YARN
 * may round a size up, and may grant more than was asked.
 *
 * @param <W> who waits for a worker
 */
public final class WorkerRequests<W> {
  private final ContainerGateway yarn;
  private final ContainerRequest request;
  private final Duration pace;
  private final Duration paceWhileWaiting;
  private final Deque<W> waiting = new ArrayDeque<>();

  /**
   * Nothing is asked for yet.
   *
   * @param request what is asked of YARN for each worker
   * @param pace of talking to YARN
   * @param paceWhileWaiting the same while a worker is waited for
   */
  public WorkerRequests(
      ContainerGateway yarn, ContainerRequest request, Duration pace, Duration paceWhileWaiting) {
    this.yarn = Objects.requireNonNull(yarn);
    this.request = Objects.requireNonNull(request);
    this.pace = Objects.requireNonNull(pace);
    this.paceWhileWaiting = Objects.requireNonNull(paceWhileWaiting);
  }

  /** Asks for a worker, on none of the nodes to avoid. */
  public void ask(W who, Set<String> nodesToAvoid) {
    yarn.request(request, nodesToAvoid);
    waiting.add(who);
    yarn.heartbeat(paceWhileWaiting);
  }

  /** Takes a request back; nothing happens if it is not waiting any more. */
  public void withdraw(W who) {
    if (waiting.remove(who)) {
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
      W who = container.priority() == request.priority() ? waiting.poll() : null;
      if (who == null) {
        yarn.release(container.id());
      } else {
        yarn.withdraw(request);
        matched.put(who, container);
      }
    }
    rest();
    return matched;
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
