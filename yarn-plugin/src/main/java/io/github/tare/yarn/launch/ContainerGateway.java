package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the application master needs of YARN. Nothing here waits but registering, its undoing, and
 * reaching a node.
 */
public interface ContainerGateway {
  /** How an application says that it ended. */
  enum Outcome {
    SUCCEEDED,
    FAILED,
    KILLED,
    UNDEFINED
  }

  /**
   * What YARN answers to a master that registers.
   *
   * @param survivors containers of an earlier attempt that still run
   * @param largest what a container of the application's queue can have
   */
  record Registration(List<GrantedContainer> survivors, ContainerSize largest) {
    public Registration {
      survivors = List.copyOf(survivors);
      Objects.requireNonNull(largest);
    }
  }

  /**
   * Says that the master runs.
   *
   * @param host where it is reached
   * @param port of its web interface, or -1
   * @param webInterface a URL, or empty
   * @throws IOException if YARN does not take it
   */
  Registration register(String host, int port, String webInterface) throws IOException;

  /** Says where the web interface is, if that was not known when the master registered. */
  void reachedAt(String webInterface);

  /** Asks for one container, on none of the nodes to avoid. */
  void request(ContainerRequest request, Set<String> nodesToAvoid);

  /** Asks for one container less; one that was granted meanwhile still comes. */
  void withdraw(ContainerRequest request);

  /** Gives back a container, unless it has ended: YARN then says no more of its end than that. */
  void release(String containerId);

  /** Starts a process in a container that was granted. */
  void start(GrantedContainer container, LaunchContext context);

  /** Has its node end a container; a node that is gone does not, and nobody hears of that. */
  void stop(String containerId);

  /**
   * Tries to reach the node of a container, for some seconds at the most. If it cannot, and YARN
   * has not told of the container's end meanwhile, {@link ContainerEvents#ended} is told.
   */
  void reach(String containerId);

  /** How often YARN is talked to from now on. */
  void heartbeat(Duration interval);

  /**
   * Ends the application.
   *
   * @param diagnostics for people; may be empty
   * @param history a URL where the job can be looked at from now on; may be empty
   * @throws IOException if YARN does not take it
   */
  void unregister(Outcome outcome, String diagnostics, String history) throws IOException;

  /** Stops talking to YARN; containers are left to it. */
  void close();
}
