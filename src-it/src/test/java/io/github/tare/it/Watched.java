package io.github.tare.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/**
 * An application that is over: it has ended, or was killed when its master knew of the end of a
 * container.
 *
 * @param outcome of the command that submitted it
 * @param ends what its master said of containers' ends
 */
record Watched(ApplicationId id, Outcome outcome, List<String> ends) {

  /** What is done to an application from outside. */
  interface Interference {
    Interference NONE = (cluster, id) -> List.of();

    /** Does it, and returns the applications that are to be killed afterwards. */
    List<ApplicationId> with(TestCluster cluster, ApplicationId id) throws Exception;
  }

  /** Submits an application of this name, and waits until it is over. */
  static Watched of(TestCluster cluster, String name, String[] submit, Interference interference)
      throws Exception {
    try (ChildProcess tare = cluster.tare(FlinkHome.V2_3).start(submit)) {
      ApplicationId id = cluster.yarn().awaitSubmitted(name, tare);
      List<ApplicationId> others = interference.with(cluster, id);
      Await.until(
          "the end of " + name,
          () -> !tare.isAlive() || !ends(cluster.logs(id)).isEmpty(),
          tare::said);
      for (ApplicationId one : Stream.concat(Stream.of(id), others.stream()).toList()) {
        cluster.yarn().kill(one);
        cluster.yarn().awaitEnd(one);
      }
      return new Watched(id, tare.await(), ends(cluster.logs(id)));
    }
  }

  private static List<String> ends(List<Path> logs) throws IOException {
    for (Path directory : logs) {
      try (Stream<Path> files = Files.walk(directory)) {
        List<String> found =
            files.filter(it -> it.endsWith("jobmanager.log")).flatMap(Watched::lines).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static Stream<String> lines(Path log) {
    try {
      return Files.readAllLines(log).stream()
          .filter(line -> line.contains(" ended with exit status "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
