package io.github.tare.yarn.running;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What Flink is asked, of one application; each throws if Flink does not answer or refuses. */
public interface FlinkCluster {
  /** The ids of the jobs that have not ended. */
  List<String> jobs() throws IOException;

  /** Asks a job to end; it goes on for a while. */
  void cancel(String job) throws IOException;

  /**
   * Asks a job to leave a savepoint and to end.
   *
   * @param directory for example {@code hdfs:///savepoints}
   * @return names the savepoint while it is made
   */
  String stop(String job, String directory) throws IOException;

  /**
   * Looks after a savepoint.
   *
   * @param request that {@link #stop} returned
   */
  Savepoint savepoint(String job, String request) throws IOException;

  /** The TaskExecutors that it has lost, the last ones if there were very many; oldest first. */
  List<LostWorker> lostWorkers() throws IOException;

  /** Asks the whole cluster to end, whatever jobs it has: to tell YARN so, and to clean up. */
  void shutDown() throws IOException;

  /**
   * How far a savepoint is.
   *
   * @param location where it lies, once it is complete
   * @param failure why it never will be
   */
  record Savepoint(Optional<String> location, Optional<String> failure) {
    /** Flink still works on it. */
    public static final Savepoint IN_PROGRESS = new Savepoint(Optional.empty(), Optional.empty());
  }
}
