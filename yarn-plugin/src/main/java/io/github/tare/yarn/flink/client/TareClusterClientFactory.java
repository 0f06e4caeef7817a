package io.github.tare.yarn.flink.client;

import io.github.tare.yarn.config.YarnKeys;
import java.util.Optional;
import org.apache.flink.client.deployment.ClusterClientFactory;
import org.apache.flink.client.deployment.ClusterDescriptor;
import org.apache.flink.client.deployment.ClusterSpecification;
import org.apache.flink.configuration.Configuration;

/**
 * Where Flink's command line comes in; found through {@code META-INF/services}. Flink's own base
 * class for this would plan the memory before Tare is asked, and end with a stack trace where Tare
 * has a report.
 */
public final class TareClusterClientFactory implements ClusterClientFactory<String> {
  @Override
  public boolean isCompatibleWith(Configuration configuration) {
    return Target.of(configuration).isPresent();
  }

  @Override
  public ClusterDescriptor<String> createClusterDescriptor(Configuration configuration) {
    return new TareClusterDescriptor(configuration, Surroundings.ofProcess());
  }

  /** Flink would complain of a missing one with a stack trace. */
  @Override
  public String getClusterId(Configuration configuration) {
    return Optional.ofNullable(configuration.toMap().get(YarnKeys.APPLICATION_ID))
        .orElseThrow(ClusterLookup::notNamed);
  }

  /** Says nothing: Tare's plans say all of it, and with an origin for each number. */
  @Override
  public ClusterSpecification getClusterSpecification(Configuration configuration) {
    return new ClusterSpecification.ClusterSpecificationBuilder().createClusterSpecification();
  }

  @Override
  public Optional<String> getApplicationTargetName() {
    return Optional.of(Target.APPLICATION.text());
  }
}
