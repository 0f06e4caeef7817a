package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.running.KnownApplication;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ApplicationResourceUsageReport;

/** Turns what YARN says about applications into our own words. */
final class Reports {
  private Reports() {}

  /** All that is told of one. */
  static KnownApplication application(ApplicationReport report) {
    return new KnownApplication(
        report.getApplicationId().toString(),
        report.getName(),
        report.getUser(),
        report.getQueue(),
        mode(report),
        status(report),
        used(report));
  }

  /** YARN keeps tags in lower case. */
  private static Optional<DeploymentMode> mode(ApplicationReport report) {
    return Arrays.stream(DeploymentMode.values())
        .filter(mode -> report.getApplicationTags().contains(mode.tag()))
        .findFirst();
  }

  private static Optional<ResourceAmounts> used(ApplicationReport report) {
    return Optional.ofNullable(report.getApplicationResourceUsageReport())
        .filter(usage -> usage.getNumUsedContainers() >= 0)
        .flatMap(usage -> Optional.ofNullable(usage.getUsedResources()))
        .map(Amounts::of);
  }

  /** How it is doing. */
  static ApplicationStatus status(ApplicationReport report) {
    String diagnostics = report.getDiagnostics();
    return new ApplicationStatus(
        state(report),
        outcome(report),
        diagnostics == null ? "" : diagnostics,
        Optional.ofNullable(report.getOriginalTrackingUrl())
            .filter(url -> !url.isEmpty() && !url.equals("N/A")),
        containers(report));
  }

  /** YARN says -1 to those who may not look. */
  private static OptionalInt containers(ApplicationReport report) {
    return Stream.ofNullable(report.getApplicationResourceUsageReport())
        .mapToInt(ApplicationResourceUsageReport::getNumUsedContainers)
        .filter(containers -> containers >= 0)
        .findFirst();
  }

  private static ApplicationStatus.State state(ApplicationReport report) {
    return switch (report.getYarnApplicationState()) {
      case NEW, NEW_SAVING, SUBMITTED -> ApplicationStatus.State.NEW;
      case ACCEPTED -> ApplicationStatus.State.ACCEPTED;
      case RUNNING -> ApplicationStatus.State.RUNNING;
      case FINISHED -> ApplicationStatus.State.FINISHED;
      case FAILED -> ApplicationStatus.State.FAILED;
      case KILLED -> ApplicationStatus.State.KILLED;
    };
  }

  private static ApplicationStatus.Outcome outcome(ApplicationReport report) {
    return switch (report.getFinalApplicationStatus()) {
      case UNDEFINED, ENDED -> ApplicationStatus.Outcome.UNDEFINED;
      case SUCCEEDED -> ApplicationStatus.Outcome.SUCCEEDED;
      case FAILED -> ApplicationStatus.Outcome.FAILED;
      case KILLED -> ApplicationStatus.Outcome.KILLED;
    };
  }
}
