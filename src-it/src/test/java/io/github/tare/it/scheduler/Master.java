package io.github.tare.it.scheduler;

import java.io.IOException;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.token.Token;
import org.apache.hadoop.yarn.api.records.Container;
import org.apache.hadoop.yarn.api.records.Priority;
import org.apache.hadoop.yarn.client.ClientRMProxy;
import org.apache.hadoop.yarn.client.api.AMRMClient;
import org.apache.hadoop.yarn.client.api.AMRMClient.ContainerRequest;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.security.AMRMTokenIdentifier;

/**
 * Speaks to the ResourceManager for an application whose own master only sleeps: registers, asks
 * for workers, and keeps what it gets. Nothing is started in them, as nothing of it would show.
 */
final class Master implements AutoCloseable {
  private final AMRMClient<ContainerRequest> client;
  private final List<Container> granted = new ArrayList<>();

  private Master(AMRMClient<ContainerRequest> client) {
    this.client = client;
  }

  static Master of(Application application, Configuration conf) throws Exception {
    Token<AMRMTokenIdentifier> token = new Token<>(application.attempt().getAMRMToken());
    token.setService(ClientRMProxy.getAMRMTokenService(conf));
    UserGroupInformation user =
        UserGroupInformation.createRemoteUser(application.attempt().getAppAttemptId().toString());
    user.addToken(token);
    return user.doAs((PrivilegedExceptionAction<Master>) () -> registered(conf));
  }

  private static Master registered(Configuration conf) throws IOException, YarnException {
    AMRMClient<ContainerRequest> client = AMRMClient.createAMRMClient();
    client.init(conf);
    client.start();
    client.registerApplicationMaster("localhost", 0, "");
    return new Master(client);
  }

  /** Asks for an application's workers. */
  void ask(Ask ask) {
    for (int i = 0; i < ask.workers(); i++) {
      client.addContainerRequest(
          new ContainerRequest(
              ask.worker().resource(),
              null,
              null,
              Priority.newInstance(1),
              true,
              ask.label().isEmpty() ? null : ask.label()));
    }
  }

  /**
   * How many workers it has been granted so far.
   *
   * @throws YarnException if the ResourceManager refuses what was asked for
   */
  int granted() throws IOException, YarnException {
    granted.addAll(client.allocate(0).getAllocatedContainers());
    return granted.size();
  }

  /** What each worker was granted. */
  Optional<Amount> worker() {
    return granted.stream().map(Container::getResource).map(Amount::of).reduce(Master::same);
  }

  private static Amount same(Amount one, Amount other) {
    if (!one.equals(other)) {
      throw new AssertionError("granted " + one + " and " + other + " for the same request");
    }
    return one;
  }

  @Override
  public void close() {
    client.stop();
  }
}
