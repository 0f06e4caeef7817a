package io.github.tare.yarn.flink.client;

import java.net.URI;
import java.util.Objects;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.client.program.ClusterClientProvider;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.RestOptions;

/**
 * A cluster that runs, as Flink's client reaches it.
 *
 * @param applicationId for example {@code application_1700000000000_0001}
 * @param webInterface where YARN says that Flink's web interface is
 * @param configuration is not changed
 */
record RunningCluster(String applicationId, URI webInterface, Configuration configuration)
    implements ClusterClientProvider<String> {
  RunningCluster {
    Objects.requireNonNull(applicationId);
    Objects.requireNonNull(webInterface);
    Objects.requireNonNull(configuration);
  }

  @Override
  public ClusterClient<String> getClusterClient() {
    try {
      return new RestClusterClient<>(reaching(), applicationId);
    } catch (Exception e) {
      // Flink's constructor declares nothing closer; its own clients do the same.
      throw new IllegalStateException("no client for " + webInterface, e);
    }
  }

  private Configuration reaching() {
    Configuration reaching = new Configuration(configuration);
    reaching.set(RestOptions.ADDRESS, webInterface.getHost());
    reaching.set(RestOptions.PORT, webInterface.getPort());
    if (!reaching.contains(HighAvailabilityOptions.HA_CLUSTER_ID)) {
      reaching.set(HighAvailabilityOptions.HA_CLUSTER_ID, applicationId);
    }
    return reaching;
  }
}
