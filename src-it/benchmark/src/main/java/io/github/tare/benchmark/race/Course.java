package io.github.tare.benchmark.race;

import io.github.tare.benchmark.race.Lap.Mark;
import io.github.tare.it.cluster.EmbeddedCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** The cluster that is raced on. */
final class Course implements AutoCloseable {
  private static final EnumSet<YarnApplicationState> ENDED =
      EnumSet.of(
          YarnApplicationState.FINISHED, YarnApplicationState.FAILED, YarnApplicationState.KILLED);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_MILLIS = 200;

  /** What an application leaves running must not slow the next. */
  private static final long BREATH_MILLIS = 2_000;

  private final Path directory;
  private final EmbeddedCluster cluster;
  private final YarnClient yarn = YarnClient.createYarnClient();

  private Course(Path directory, EmbeddedCluster cluster) {
    this.directory = directory;
    this.cluster = cluster;
    yarn.init(cluster.clientConfiguration());
    yarn.start();
    // A race that is broken off must not leave the containers' processes behind.
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::endApplications));
  }

  static Course open(Path directory, Path hadoopClient) throws IOException {
    return new Course(directory, EmbeddedCluster.start(directory, hadoopClient));
  }

  EmbeddedCluster cluster() {
    return cluster;
  }

  /** Submits once, and waits until all is over. */
  Lap lap(Entrant entrant) throws IOException, YarnException, InterruptedException {
    if (entrant.emptiesCache()) {
      cluster
          .fileSystem()
          .delete(
              new org.apache.hadoop.fs.Path(cluster.fileSystem().getHomeDirectory(), ".tare"),
              true);
    }
    DataNodes before = DataNodes.now();
    long begin = System.currentTimeMillis();
    long told = run(entrant);
    ApplicationReport end = awaitEnd(begin);
    DataNodes passed = DataNodes.now().since(before);
    Map<Mark, Long> millis = times(end);
    millis.put(Mark.TOLD, told);
    millis.replaceAll((mark, at) -> at - begin);
    TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
    return new Lap(millis, passed.written(), passed.read());
  }

  /** How long a client takes to refuse; its output is read as it comes. */
  Refused.Times refusal(Refused refused) throws IOException, InterruptedException {
    long begin = System.currentTimeMillis();
    Process process = process(refused.client()).start();
    Optional<Long> told = Optional.empty();
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (told.isEmpty() && line.contains(refused.words())) {
          told = Optional.of(System.currentTimeMillis());
        }
      }
    }
    if (process.waitFor() == 0) {
      throw new IOException(refused.client().name() + " refused nothing");
    }
    long ended = System.currentTimeMillis();
    long at = told.orElseThrow(() -> new IOException(refused.client().name() + " did not say why"));
    return new Refused.Times(at - begin, ended - begin);
  }

  /** When the client's process ended. */
  private long run(Entrant entrant) throws IOException, InterruptedException {
    Path said = directory.resolve("client.out");
    Process process = process(entrant).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    long now = System.currentTimeMillis();
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(entrant.name() + ": " + Files.readString(said));
    }
    return now;
  }

  private ProcessBuilder process(Entrant entrant) {
    ProcessBuilder client = new ProcessBuilder(entrant.command()).directory(directory.toFile());
    client.environment().keySet().removeIf(name -> name.startsWith("FLINK_"));
    client.environment().putAll(entrant.environment());
    return client.redirectErrorStream(true);
  }

  private ApplicationReport awaitEnd(long begin)
      throws IOException, YarnException, InterruptedException {
    ApplicationReport report = newest();
    while (report.getStartTime() < begin || !ENDED.contains(report.getYarnApplicationState())) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      report = newest();
    }
    if (report.getFinalApplicationStatus() != FinalApplicationStatus.SUCCEEDED) {
      throw new IOException(report.getApplicationId() + ": " + report.getDiagnostics());
    }
    return report;
  }

  private ApplicationReport newest() throws IOException, YarnException {
    return yarn.getApplications().stream()
        .max(Comparator.comparing(ApplicationReport::getStartTime))
        .orElseThrow(() -> new IOException("nothing was submitted"));
  }

  private Map<Mark, Long> times(ApplicationReport end) throws IOException {
    ContainerLogs logs =
        new ContainerLogs(directory.resolve("y"), end.getApplicationId().toString());
    Map<Mark, Long> times = new EnumMap<>(Mark.class);
    times.put(Mark.ACCEPTED, end.getStartTime());
    times.put(Mark.MASTER_STARTED, logs.begin("jobmanager.log"));
    times.put(Mark.WORKER_ASKED, logs.first("jobmanager.log", "Requesting new worker"));
    times.put(Mark.WORKER_STARTED, logs.begin("taskmanager.log"));
    times.put(
        Mark.REGISTERED, logs.first("jobmanager.log", "Registering TaskManager with ResourceID"));
    times.put(Mark.ENDED, end.getFinishTime());
    return times;
  }

  @Override
  public void close() {
    yarn.stop();
    cluster.endApplications();
  }
}
