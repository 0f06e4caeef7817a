package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.diagnose.StartedLine;
import io.github.tare.yarn.flink.master.MasterSurroundings.YarnConnector;
import io.github.tare.yarn.launch.GrantedContainer;
import io.github.tare.yarn.launch.HeadStart;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.WorkerSizes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.ClusterOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.runtime.jobmanager.HighAvailabilityMode;
import org.apache.hadoop.security.UserGroupInformation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a job's first TaskExecutors while its JobManager still starts. Their command line names
 * the port of a JobManager that does not listen yet, so that is kept free for it.
 */
final class FirstWorkers {
  private static final Logger LOG = LoggerFactory.getLogger(FirstWorkers.class);

  /** Flink's 10 s would be lost to a TaskExecutor that is there before its JobManager. */
  private static final Duration UNTIL_NEXT_TRY = Duration.ofMillis(500);

  private final MasterContainer container;
  private final KeptPort port;

  private FirstWorkers(MasterContainer container, KeptPort port) {
    this.container = container;
    this.port = port;
  }

  /** The way to YARN, on which they are asked for already, if there are to be any. */
  static YarnConnector startAhead(MasterContainer container) {
    return port(container)
        .map(port -> new FirstWorkers(container, port).start())
        .orElse((heartbeat, events, registered) -> container.connect(heartbeat, events));
  }

  /** Empty where nothing may be started, or Flink itself says where its JobManager is reached. */
  private static Optional<KeptPort> port(MasterContainer container) {
    Configuration configuration = container.configuration();
    if (container.manifest().firstWorkers() == 0
        // Flink gets the tokens that a TaskExecutor starts with.
        || UserGroupInformation.isSecurityEnabled()
        || HighAvailabilityMode.isHighAvailabilityModeActivated(configuration)
        || configuration.contains(JobManagerOptions.RPC_BIND_PORT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeptPort.in(configuration.get(MasterOptions.PORT)));
    } catch (IOException e) {
      // Flink says it in its own words when it comes to it.
      LOG.warn("No TaskExecutor starts ahead.", e);
      return Optional.empty();
    }
  }

  private YarnConnector start() {
    Configuration configuration = container.configuration();
    configuration.set(MasterOptions.PORT, String.valueOf(port.number()));
    Configuration workers = workers(configuration);
    HeadStart ahead = new HeadStart(request(), granted -> context(granted, workers));
    Duration pace = configuration.get(MasterOptions.REQUEST_HEARTBEAT);
    Thread thread =
        new Thread(
            () ->
                ahead.begin(
                    container.manifest().firstWorkers(),
                    container.host(),
                    events -> container.connect(pace, events)),
            "tare-first-workers");
    thread.setDaemon(true);
    thread.start();
    return (heartbeat, events, registered) -> {
      release();
      return ahead.toldTo(events, registered);
    };
  }

  private ContainerRequest request() {
    WorkerSizes sizes = new WorkerSizes(container.manifest(), plan -> {});
    return sizes.request(container.manifest().worker().size().spec().resources());
  }

  private Configuration workers(Configuration configuration) {
    Configuration workers = new Configuration(configuration);
    workers.set(JobManagerOptions.PORT, port.number());
    if (!workers.contains(ClusterOptions.ERROR_REGISTRATION_DELAY)) {
      workers.set(ClusterOptions.ERROR_REGISTRATION_DELAY, UNTIL_NEXT_TRY);
    }
    return workers;
  }

  private LaunchContext context(GrantedContainer granted, Configuration workers) {
    // Flink may never ask for it; whoever looks for its logs finds it by this line.
    LOG.info("{}", new StartedLine(granted.id(), granted.node()).text());
    return LaunchContextRules.worker(
        container.manifest().worker(),
        container.manifest().worker().size(),
        granted.id(),
        WorkerProperties.of(container.staged(), workers, granted));
  }

  /** Flink's JobManager listens there by now. */
  private void release() {
    try {
      port.close();
    } catch (IOException e) {
      LOG.debug("Port {} stays bound.", port.number(), e);
    }
  }
}
