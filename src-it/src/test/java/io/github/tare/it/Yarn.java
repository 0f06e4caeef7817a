package io.github.tare.it;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.ContainerState;
import org.apache.hadoop.yarn.api.records.LogAggregationStatus;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** The ResourceManager's view of what was submitted. */
final class Yarn implements AutoCloseable {
  static final long OCCUPANT_MEBIBYTES = 320;

  private static final EnumSet<YarnApplicationState> ENDED =
      EnumSet.of(
          YarnApplicationState.FINISHED, YarnApplicationState.FAILED, YarnApplicationState.KILLED);

  private final YarnClient client;

  private Yarn(YarnClient client) {
    this.client = client;
  }

  static Yarn of(Configuration configuration) {
    YarnClient client = YarnClient.createYarnClient();
    client.init(configuration);
    client.start();
    return new Yarn(client);
  }

  /** Takes an application id, and tells its number: two in a row are neighbours. */
  int takeApplicationNumber() throws IOException, YarnException {
    return client.createApplication().getNewApplicationResponse().getApplicationId().getId();
  }

  /** Waits for the application of that name, in whatever state. */
  ApplicationId awaitSubmitted(String name, ChildProcess submitter) throws Exception {
    return Await.value("the application " + name, () -> named(name, submitter), submitter::said);
  }

  private Optional<ApplicationId> named(String name, ChildProcess submitter)
      throws IOException, YarnException {
    Optional<ApplicationId> found =
        client.getApplications().stream()
            .filter(report -> report.getName().equals(name))
            .map(ApplicationReport::getApplicationId)
            .findAny();
    if (found.isEmpty() && !submitter.isAlive()) {
      throw new AssertionError("tare ended without an application\n" + submitter.said());
    }
    return found;
  }

  /** The names of the applications that have not ended. */
  List<String> unfinished() throws IOException, YarnException {
    return client.getApplications(EnumSet.complementOf(ENDED)).stream()
        .map(ApplicationReport::getName)
        .toList();
  }

  /** Starts an application that does nothing in a queue, and so takes its room for masters. */
  ApplicationId occupy(String queue) throws Exception {
    ApplicationId id = demand(queue, OCCUPANT_MEBIBYTES);
    awaitContainer(id);
    return id;
  }

  /** Submits an application that does nothing, and does not wait until there is room for it. */
  ApplicationId demand(String queue, long mebibytes) throws IOException, YarnException {
    ApplicationSubmissionContext context =
        client.createApplication().getApplicationSubmissionContext();
    context.setQueue(queue);
    context.setApplicationName("occupies " + queue);
    context.setResource(Resource.newInstance(mebibytes, 1));
    context.setAMContainerSpec(
        ContainerLaunchContext.newInstance(
            Map.of(), Map.of(), List.of("sleep 600"), Map.of(), null, Map.of()));
    return client.submitApplication(context);
  }

  private void awaitContainer(ApplicationId id) throws Exception {
    awaitAttempt(id);
    Await.until(
        "a container for " + id, () -> !runningContainers(id).isEmpty(), () -> described(id));
  }

  private void awaitAttempt(ApplicationId id) throws Exception {
    Await.until(
        "an attempt of " + id,
        () -> !client.getApplicationAttempts(id).isEmpty(),
        () -> described(id));
  }

  ApplicationReport report(ApplicationId id) throws IOException, YarnException {
    return client.getApplicationReport(id);
  }

  /** One that runs must be reached, too: its master registers with YARN while Flink starts. */
  void awaitState(ApplicationId id, YarnApplicationState state) throws Exception {
    Await.until(
        id + " to be " + state,
        () -> isThere(orFail(report(id), state), state),
        () -> described(id));
  }

  private static boolean isThere(ApplicationReport report, YarnApplicationState state) {
    return report.getYarnApplicationState() == state
        && (state != YarnApplicationState.RUNNING || report.getOriginalTrackingUrl().contains(":"));
  }

  /** Waits for the end, whichever. */
  ApplicationReport awaitEnd(ApplicationId id) throws Exception {
    Await.until(
        "the end of " + id,
        () -> ENDED.contains(report(id).getYarnApplicationState()),
        () -> described(id));
    return report(id);
  }

  /** Waits until the logs of an application that has ended were collected. */
  void awaitLogs(ApplicationId id) throws Exception {
    Await.until(
        "the logs of " + id,
        () -> report(id).getLogAggregationStatus() == LogAggregationStatus.SUCCEEDED,
        () -> described(id));
  }

  void kill(ApplicationId id) throws IOException, YarnException {
    client.killApplication(id);
  }

  /** The containers that run now, the master's among them. */
  List<ContainerReport> runningContainers(ApplicationId id) throws IOException, YarnException {
    return client.getContainers(report(id).getCurrentApplicationAttemptId()).stream()
        .filter(container -> container.getContainerState() == ContainerState.RUNNING)
        .toList();
  }

  /** The container of its one TaskExecutor. */
  ContainerId worker(ApplicationId id) throws IOException, YarnException {
    ContainerId master =
        client
            .getApplicationAttemptReport(report(id).getCurrentApplicationAttemptId())
            .getAMContainerId();
    return runningContainers(id).stream()
        .map(ContainerReport::getContainerId)
        .filter(container -> !container.equals(master))
        .findAny()
        .orElseThrow();
  }

  @Override
  public void close() {
    client.stop();
  }

  private static ApplicationReport orFail(ApplicationReport report, YarnApplicationState wanted) {
    if (report.getYarnApplicationState() != wanted
        && ENDED.contains(report.getYarnApplicationState())) {
      throw new AssertionError(
          report.getYarnApplicationState()
              + " instead of "
              + wanted
              + ": "
              + report.getDiagnostics());
    }
    return report;
  }

  private String described(ApplicationId id) {
    try {
      return report(id).toString();
    } catch (IOException | YarnException e) {
      return e.toString();
    }
  }
}
