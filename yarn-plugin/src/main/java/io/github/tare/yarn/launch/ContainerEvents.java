package io.github.tare.yarn.launch;

import java.util.List;

/** What YARN tells the master, at any time and in any thread. */
public interface ContainerEvents {
  /** Containers are there, perhaps more than were asked for. */
  void granted(List<GrantedContainer> containers);

  /**
   * Containers are no more, perhaps ones that the master has given back itself, or ones that it was
   * told of already because their nodes could not be reached.
   */
  void ended(List<EndedContainer> containers);

  /**
   * A node refused to start a container; YARN still counts it as the master's.
   *
   * @param reason the node's words
   */
  void startFailed(String containerId, String reason);

  /** YARN does not want this master any more: it was killed, or another attempt has begun. */
  void shutdownRequested();

  /** The connection to YARN is lost for good. */
  void failed(Throwable error);
}
