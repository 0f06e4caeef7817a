package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.submit.ApplicationRequest;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.YarnGateway;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.LogAggregationContext;
import org.apache.hadoop.yarn.api.records.Priority;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.ApplicationNotFoundException;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.util.Records;

/** YARN by way of YarnClient. */
final class ClientGateway implements YarnGateway {
  private final YarnClient client;
  private final Configuration conf;
  private final Tokens tokens;

  ClientGateway(YarnClient client, Configuration conf, Tokens tokens) {
    this.client = client;
    this.conf = conf;
    this.tokens = tokens;
  }

  @Override
  public String newApplication() throws IOException {
    return call(
        () -> client.createApplication().getNewApplicationResponse().getApplicationId().toString());
  }

  @Override
  public void submit(ApplicationRequest request) throws IOException {
    ApplicationSubmissionContext context = context(request);
    call(() -> client.submitApplication(context));
  }

  private ApplicationSubmissionContext context(ApplicationRequest request) throws IOException {
    ApplicationSubmissionContext context = Records.newRecord(ApplicationSubmissionContext.class);
    context.setApplicationId(ApplicationId.fromString(request.id()));
    context.setApplicationName(request.name());
    context.setApplicationType(request.type());
    request.queue().ifPresent(context::setQueue);
    request.priority().ifPresent(it -> context.setPriority(Priority.newInstance(it)));
    context.setApplicationTags(new HashSet<>(request.tags()));
    context.setMaxAppAttempts(request.attempts());
    context.setAttemptFailuresValidityInterval(request.attemptFailuresValidityMillis());
    context.setResource(
        Resource.newInstance(
            request.master().size().memoryMebibytes(), request.master().size().vcores()));
    request.master().nodeLabel().ifPresent(context::setNodeLabelExpression);
    logs(request.logs()).ifPresent(context::setLogAggregationContext);
    context.setAMContainerSpec(LaunchContexts.of(request.launch(), tokens.obtain()));
    return context;
  }

  private static Optional<LogAggregationContext> logs(YarnOptions.RolledLogs logs) {
    if (logs.included().isEmpty() && logs.excluded().isEmpty()) {
      return Optional.empty();
    }
    LogAggregationContext context = Records.newRecord(LogAggregationContext.class);
    logs.included().ifPresent(pattern -> context.setRolledLogsIncludePattern(pattern.value()));
    logs.excluded().ifPresent(pattern -> context.setRolledLogsExcludePattern(pattern.value()));
    return Optional.of(context);
  }

  @Override
  public ApplicationStatus status(String applicationId) throws IOException {
    return Reports.status(
        call(() -> client.getApplicationReport(ApplicationId.fromString(applicationId))));
  }

  @Override
  public void kill(String applicationId) throws IOException {
    try {
      client.killApplication(ApplicationId.fromString(applicationId));
    } catch (ApplicationNotFoundException e) {
      // It was named and never submitted: there is nothing to end.
      return;
    } catch (YarnException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }

  @Override
  public List<String> hadoopClasspath() {
    return List.of(
        conf.getStrings(
            YarnConfiguration.YARN_APPLICATION_CLASSPATH,
            YarnConfiguration.DEFAULT_YARN_CROSS_PLATFORM_APPLICATION_CLASSPATH));
  }

  @Override
  public String user() {
    try {
      return UserGroupInformation.getCurrentUser().getShortUserName();
    } catch (IOException e) {
      throw new IllegalStateException("the user is known since YARN was asked", e);
    }
  }

  private static <T> T call(Call<T> call) throws IOException {
    try {
      return call.make();
    } catch (YarnException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }

  private interface Call<T> {
    T make() throws IOException, YarnException;
  }
}
