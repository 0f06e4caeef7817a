package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The staging directory as the master sees it: needed for as long as the application lives. */
public final class MasterStaging implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MasterStaging.class);
  private static final Set<YarnApplicationState> ENDED =
      EnumSet.of(
          YarnApplicationState.FINISHED, YarnApplicationState.FAILED, YarnApplicationState.KILLED);
  private static final int ANSWER_MILLIS = 5_000;
  private static final int RETRY_MILLIS = 500;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

  private final FileSystem fileSystem;
  private final Path directory;
  private final YarnClient yarn;
  private final ApplicationId application;
  private final AtomicBoolean removed = new AtomicBoolean();

  MasterStaging(FileSystem fileSystem, Path directory, YarnClient yarn, ApplicationId application) {
    this.fileSystem = fileSystem;
    this.directory = directory;
    this.yarn = yarn;
    this.application = application;
  }

  /**
   * Connects to the file system and to YARN, and keeps the connections.
   *
   * @throws IOException if the file system does not answer
   */
  public static MasterStaging open(Configuration configuration, URI directory, String applicationId)
      throws IOException {
    Configuration own = forLastWords(configuration);
    FileSystem fileSystem = FileSystem.newInstance(directory, own);
    YarnClient yarn = YarnClient.createYarnClient();
    yarn.init(own);
    yarn.start();
    return new MasterStaging(
        fileSystem, new Path(directory), yarn, ApplicationId.fromString(applicationId));
  }

  private static Configuration forLastWords(Configuration configuration) {
    Configuration own = new Configuration(configuration);
    // Hadoop closes shared file systems when the process is asked to end: this one is used then.
    own.setBoolean("fs.automatic.close", false);
    own.setInt("ipc.client.connection.maxidletime", Integer.MAX_VALUE);
    // Hadoop's own patience is a quarter of an hour.
    own.setInt("ipc.client.connect.timeout", ANSWER_MILLIS);
    own.setInt("ipc.client.rpc-timeout.ms", ANSWER_MILLIS);
    own.setInt("ipc.client.connect.max.retries.on.timeouts", 1);
    own.setLong(YarnConfiguration.RESOURCEMANAGER_CONNECT_MAX_WAIT_MS, ANSWER_MILLIS);
    own.setLong(YarnConfiguration.RESOURCEMANAGER_CONNECT_RETRY_INTERVAL_MS, RETRY_MILLIS);
    // Asks for libraries that Flink does not have.
    own.setBoolean(YarnConfiguration.TIMELINE_SERVICE_ENABLED, false);
    return own;
  }

  /**
   * From now on, when the process is asked to end, the directory goes if the application has ended
   * too. A master that is asked to end for another reason has a successor who needs the files.
   *
   * <p>A NodeManager leaves a process 250 ms between SIGTERM and SIGKILL, too little to load the
   * classes and to connect: both questions are put once now, in the background.
   *
   * @param patience how long the process may be held up
   */
  public void removeAtShutdown(Duration patience) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> removeIfEnded(patience), "tare-staging-removal"));
    Thread rehearsal = new Thread(this::rehearse, "tare-staging-rehearsal");
    rehearsal.setDaemon(true);
    rehearsal.start();
  }

  private void rehearse() {
    try {
      hasEnded();
      fileSystem.delete(new Path(directory, "not-there"), true);
    } catch (IOException | YarnException e) {
      LOG.debug("It may take longer at the end.", e);
    }
  }

  private boolean hasEnded() throws IOException, YarnException {
    return ENDED.contains(yarn.getApplicationReport(application).getYarnApplicationState());
  }

  /** Removes the directory if YARN says, in good time, that the application has ended. */
  public void removeIfEnded(Duration patience) {
    if (removed.get()) {
      return;
    }
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        if (hasEnded()) {
          remove();
          return;
        }
        TimeUnit.NANOSECONDS.sleep(BETWEEN_QUESTIONS.toNanos());
      }
    } catch (IOException | YarnException e) {
      LOG.warn("Cannot ask YARN whether {} has ended; {} stays.", application, directory, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Removes the directory; a failure is logged, and the next {@code tare submit} tries again. */
  public void remove() {
    if (!removed.compareAndSet(false, true)) {
      return;
    }
    try {
      fileSystem.delete(directory, true);
      LOG.info("Removed the staging directory {}.", directory);
    } catch (IOException e) {
      LOG.warn("Cannot remove the staging directory {}.", directory, e);
    }
  }

  /** Lets go of the connections. */
  @Override
  public void close() throws IOException {
    yarn.stop();
    fileSystem.close();
  }
}
