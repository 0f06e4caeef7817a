package io.github.tare.yarn.launch;

import io.github.tare.calc.origin.Sourced;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * The finished plan, handed from the client to the master (decision D2): the master requests and
 * launches what was checked, and plans nothing of its own.
 *
 * @param tareVersion of the client that wrote it
 * @param flinkVersion for example {@code 2.3}
 * @param stagingDirectory removed when the application has ended
 * @param worker how TaskExecutors are requested and launched
 * @param firstWorkers how many are asked for before Flink itself asks
 * @param options what else is needed to plan a TaskExecutor of another size, which a job asks for
 */
public record Manifest(
    String tareVersion,
    String flinkVersion,
    URI stagingDirectory,
    WorkerTemplate worker,
    int firstWorkers,
    Map<String, Sourced<String>> options) {
  /** The manifest's name in the master's working directory. */
  public static final String FILE_NAME = "tare-manifest.json";

  public Manifest {
    Objects.requireNonNull(tareVersion);
    Objects.requireNonNull(flinkVersion);
    Objects.requireNonNull(stagingDirectory);
    Objects.requireNonNull(worker);
    options = Map.copyOf(options);
  }
}
