package io.github.tare.yarn.flink.master;

import org.apache.flink.runtime.entrypoint.ClusterEntrypoint;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.runtime.util.JvmShutdownSafeguard;
import org.apache.flink.runtime.util.SignalHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application master's process, whatever it is there for; the only place that ends it. */
final class MasterProcess {
  private static final Logger LOG = LoggerFactory.getLogger(MasterProcess.class);

  /** {@code ClusterEntrypoint.STARTUP_FAILURE_RETURN_CODE}, which its subclasses alone may see. */
  private static final int STARTUP_FAILED = 1;

  private MasterProcess() {}

  /** Runs Flink's master to its end; if it cannot start, says why and ends the process. */
  static void run(String[] arguments, Entrypoint entrypoint) {
    EnvironmentInformation.logEnvironmentInfo(LOG, "Tare's application master", arguments);
    SignalHandler.register(LOG);
    JvmShutdownSafeguard.installAsShutdownHook(LOG);
    try {
      ClusterEntrypoint.runClusterEntrypoint(
          entrypoint.in(MasterContainer.enter(System.getenv(), arguments)));
    } catch (Exception e) {
      LOG.error("The application master cannot start.", e);
      sayWhy(e);
      System.exit(STARTUP_FAILED);
    }
  }

  /** On standard error, whose end YARN passes on. */
  static void sayWhy(Throwable error) {
    System.err.println(LastWords.of(error));
  }

  /** Makes Flink's entrypoint for the container that it is in. */
  @FunctionalInterface
  interface Entrypoint {
    ClusterEntrypoint in(MasterContainer container) throws Exception;
  }
}
