package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.running.FlinkCluster.Savepoint;
import io.github.tare.yarn.submit.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ends every job of a Flink cluster with a savepoint.
 *
 * @param flink has the jobs
 * @param listener is told how it goes
 * @param pace is its time
 * @param deadline until when they may take
 */
record Saving(FlinkCluster flink, StopListener listener, Pace pace, Duration deadline) {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /**
   * All at once, and waits for each; what is complete counts even where another fails.
   *
   * @throws IOException if Flink does not answer before anything was asked of it
   */
  Saved into(String directory) throws IOException, InterruptedException {
    SortedMap<String, String> requests = new TreeMap<>();
    SortedMap<String, String> locations = new TreeMap<>();
    Optional<Problem> failure = Optional.empty();
    for (String job : flink.jobs()) {
      requests.put(job, flink.stop(job, directory));
    }
    listener.savepoints(requests.size());
    for (Map.Entry<String, String> request : requests.entrySet()) {
      Savepoint savepoint = await(request.getKey(), request.getValue());
      savepoint.location().ifPresent(location -> locations.put(request.getKey(), location));
      failure = failure.or(() -> failure(request.getKey(), savepoint));
    }
    return new Saved(locations, failure);
  }

  private static Optional<Problem> failure(String job, Savepoint savepoint) {
    return savepoint.location().isPresent()
        ? Optional.empty()
        : Optional.of(StopProblems.notSaved(job, savepoint.failure()));
  }

  private Savepoint await(String job, String request) throws InterruptedException {
    Savepoint savepoint = look(job, request);
    while (savepoint.equals(Savepoint.IN_PROGRESS) && pace.now().compareTo(deadline) < 0) {
      pace.sleep(BETWEEN_LOOKS);
      savepoint = look(job, request);
    }
    return savepoint;
  }

  /** Flink may be busy with just that: it is asked again. */
  private Savepoint look(String job, String request) {
    try {
      return flink.savepoint(job, request);
    } catch (IOException e) {
      return Savepoint.IN_PROGRESS;
    }
  }
}
