package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.running.Applications;
import io.github.tare.yarn.running.KnownApplication;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.yarn.api.protocolrecords.GetApplicationsRequest;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.ApplicationNotFoundException;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** Applications by way of YarnClient. */
final class ClientApplications implements Applications {
  private static final Set<YarnApplicationState> ENDED =
      EnumSet.of(
          YarnApplicationState.FINISHED, YarnApplicationState.FAILED, YarnApplicationState.KILLED);

  private final YarnClient client;
  private final String user;

  ClientApplications(YarnClient client, String user) {
    this.client = client;
    this.user = user;
  }

  @Override
  public List<KnownApplication> unfinished() throws IOException {
    try {
      return client.getApplications(ours()).stream()
          .sorted(Comparator.comparing(ApplicationReport::getApplicationId))
          .map(Reports::application)
          .toList();
    } catch (YarnException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }

  private GetApplicationsRequest ours() {
    GetApplicationsRequest request = GetApplicationsRequest.newInstance();
    request.setUsers(Set.of(user));
    request.setApplicationTags(
        Arrays.stream(DeploymentMode.values())
            .map(DeploymentMode::tag)
            .collect(Collectors.toSet()));
    EnumSet<YarnApplicationState> unfinished = EnumSet.allOf(YarnApplicationState.class);
    unfinished.removeAll(ENDED);
    request.setApplicationStates(unfinished);
    return request;
  }

  @Override
  public Optional<KnownApplication> find(String applicationId) throws IOException {
    try {
      ApplicationId id = ApplicationId.fromString(applicationId);
      return Optional.of(Reports.application(client.getApplicationReport(id)));
    } catch (ApplicationNotFoundException e) {
      return Optional.empty();
    } catch (YarnException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }

  @Override
  public String user() {
    return user;
  }
}
