package io.github.tare.it.scheduler;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.server.resourcemanager.rmapp.RMApp;
import org.apache.hadoop.yarn.server.resourcemanager.rmapp.attempt.RMAppAttempt;
import org.apache.hadoop.yarn.server.resourcemanager.rmapp.attempt.RMAppAttemptState;

/** An application that YARN has taken, as the ResourceManager knows it. */
final class Application {
  private static final EnumSet<RMAppAttemptState> STARTED =
      EnumSet.of(RMAppAttemptState.LAUNCHED, RMAppAttemptState.RUNNING);

  private final RMApp app;

  Application(SchedulerCluster cluster, ApplicationId id) {
    this.app = Objects.requireNonNull(cluster.context().getRMApps().get(id), id::toString);
  }

  ApplicationId id() {
    return app.getApplicationId();
  }

  /** Where YARN has put it, whatever was named. */
  String queue() {
    return app.getQueue();
  }

  /** Whether its master has a container and has been started in it. */
  boolean started() {
    return STARTED.contains(attempt().getState());
  }

  /** What the master's container was granted. */
  Optional<Amount> master() {
    return Optional.ofNullable(attempt().getMasterContainer())
        .map(Container::getResource)
        .map(Amount::of);
  }

  /** What YARN says about it. */
  String diagnostics() {
    return app.getDiagnostics() + attempt().getDiagnostics();
  }

  RMAppAttempt attempt() {
    return app.getCurrentAppAttempt();
  }
}
