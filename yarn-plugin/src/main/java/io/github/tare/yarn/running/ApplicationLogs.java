package io.github.tare.yarn.running;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.IOException;
import java.util.Optional;

/** What a cluster has of the logs of its applications. */
public interface ApplicationLogs {
  /**
   * What YARN itself tells of an application's containers; empty if this user may not know.
   *
   * @throws IOException if YARN does not answer
   */
  Optional<KnownContainers> containers(String applicationId) throws IOException;

  /**
   * Hands over what log aggregation has collected; nothing else of a file system's is read.
   *
   * @param user whose application it is
   */
  CollectedLogs collected(String applicationId, String user, GatheredLogs into);

  /**
   * Hands over what a node still has of a container.
   *
   * @param node as YARN calls it, for example {@code node3:45454}
   * @return whether it has any of its logs
   * @throws IOException if the node does not answer; the message is the rest of a sentence
   */
  boolean onNode(String container, String node, GatheredLogs into) throws IOException;
}
