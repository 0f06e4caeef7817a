package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.running.ApplicationLogs;
import io.github.tare.yarn.running.CollectedLogs;
import io.github.tare.yarn.running.KnownContainers;
import io.github.tare.yarn.running.KnownContainers.Collection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationAttemptReport;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.ContainerState;
import org.apache.hadoop.yarn.api.records.LogAggregationStatus;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * Logs by way of YarnClient, the directories of log aggregation and the NodeManagers.
 *
 * @param client asks YARN
 * @param web knows where masters were that have ended
 * @param nodes have logs themselves
 */
record ClientLogs(YarnClient client, Configuration conf, WebService web, LogsOnNodes nodes)
    implements ApplicationLogs {
  /** Source: {@code RMAppAttemptImpl.getAMContainerCrashedDiagnostics}. */
  private static final Pattern EXITED =
      Pattern.compile(
          "exited with\\s+exitCode: (-?\\d{1,9})\\s*(?:Failing this attempt\\.)?(?:Diagnostics: )?(.*)",
          Pattern.DOTALL);

  @Override
  public Optional<KnownContainers> containers(String applicationId) throws IOException {
    ApplicationId id = ApplicationId.fromString(applicationId);
    try {
      ApplicationReport report = client.getApplicationReport(id);
      return Optional.of(containers(report, client.getApplicationAttempts(id)));
    } catch (YarnException e) {
      // It has answered, if only that this user may not know.
      return Optional.empty();
    }
  }

  private KnownContainers containers(
      ApplicationReport report, List<ApplicationAttemptReport> attempts)
      throws IOException, YarnException {
    SortedMap<String, String> alive = new TreeMap<>();
    if (!attempts.isEmpty()) {
      client.getContainers(report.getCurrentApplicationAttemptId()).stream()
          .filter(container -> container.getContainerState() != ContainerState.COMPLETE)
          .forEach(it -> alive.put(name(it), it.getAssignedNode().toString()));
    }
    return new KnownContainers(
        alive,
        masters(report.getApplicationId(), attempts, alive),
        attempts.stream().flatMap(attempt -> ended(attempt).stream()).toList(),
        collection(report.getLogAggregationStatus()));
  }

  private static String name(ContainerReport container) {
    return container.getContainerId().toString();
  }

  /** YarnClient does not say where a master was; the web service does, if it is open. */
  private SortedMap<String, String> masters(
      ApplicationId id, List<ApplicationAttemptReport> attempts, Map<String, String> alive) {
    SortedMap<String, String> masters = new TreeMap<>();
    try {
      if (attempts.stream().anyMatch(it -> !alive.containsKey(master(it)))) {
        WebJson answer = web.ask("/ws/v1/cluster/apps/" + id + "/appattempts");
        for (WebJson attempt : answer.at("appAttempts").at("appAttempt").elements()) {
          masters.put(
              attempt.at("containerId").text().orElse(""), attempt.at("nodeId").text().orElse(""));
        }
      }
    } catch (IOException e) {
      masters.clear();
    }
    attempts.stream()
        .map(ClientLogs::master)
        .filter(master -> alive.containsKey(master))
        .forEach(master -> masters.put(master, alive.get(master)));
    masters.remove("");
    return masters;
  }

  /** Its name; empty before it has a container. */
  private static String master(ApplicationAttemptReport attempt) {
    return attempt.getAMContainerId() == null ? "" : attempt.getAMContainerId().toString();
  }

  /** How a master ended, if it was not by itself. */
  static Optional<EndedContainer> ended(ApplicationAttemptReport attempt) {
    String said = attempt.getDiagnostics() == null ? "" : attempt.getDiagnostics();
    Matcher exited = EXITED.matcher(said);
    return exited.find() && attempt.getAMContainerId() != null
        ? Optional.of(
            new EndedContainer(
                master(attempt), Integer.parseInt(exited.group(1)), exited.group(2).strip()))
        : Optional.empty();
  }

  private static Collection collection(LogAggregationStatus status) {
    if (status == null) {
      return Collection.UNKNOWN;
    }
    return switch (status) {
      case DISABLED -> Collection.OFF;
      case NOT_START, RUNNING, RUNNING_WITH_FAILURE -> Collection.UNDER_WAY;
      case SUCCEEDED, FAILED, TIME_OUT -> Collection.DONE;
    };
  }

  @Override
  public CollectedLogs collected(String applicationId, String user, GatheredLogs into) {
    return CollectedFiles.read(conf, ApplicationId.fromString(applicationId), user, into);
  }

  @Override
  public boolean onNode(String container, String node, GatheredLogs into) throws IOException {
    return nodes.read(container, node, into);
  }
}
