package io.github.tare.yarn.flink.master;

import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** The staged configuration, made true for the container that the master finds itself in. */
final class MasterConfiguration {
  private static final String EVERYWHERE = "0.0.0.0";

  private MasterConfiguration() {}

  /**
   * Adds what only the node knows; what a user has set himself stays, but for the addresses.
   *
   * @param staged is not changed
   * @param arguments of the command line, {@code -Dkey=value} and others
   * @param host of the node
   * @param applicationId separates this cluster's state from others'
   */
  static Configuration of(
      Configuration staged, String[] arguments, String host, String applicationId) {
    Configuration configuration = new Configuration(staged);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("-D") && equals > 0) {
        configuration.setString(argument.substring(2, equals), argument.substring(equals + 1));
      }
    }
    openToOtherNodes(configuration, host);
    configuration.set(JobManagerOptions.ADDRESS, host);
    configuration.set(RestOptions.ADDRESS, host);
    unlessSet(configuration, RestOptions.BIND_ADDRESS, host);
    unlessSet(configuration, RestOptions.BIND_PORT, "0");
    unlessSet(configuration, HighAvailabilityOptions.HA_CLUSTER_ID, applicationId);
    return configuration;
  }

  /**
   * The configuration that Flink ships binds everything to localhost, where no node can reach it.
   */
  private static void openToOtherNodes(Configuration configuration, String host) {
    Map.of(
            JobManagerOptions.BIND_HOST.key(), EVERYWHERE,
            TaskManagerOptions.BIND_HOST.key(), EVERYWHERE,
            RestOptions.BIND_ADDRESS.key(), host)
        .forEach(
            (key, open) -> {
              if ("localhost".equals(configuration.getString(key, null))) {
                configuration.setString(key, open);
              }
            });
  }

  private static void unlessSet(
      Configuration configuration, ConfigOption<String> option, String value) {
    if (!configuration.contains(option)) {
      configuration.set(option, value);
    }
  }
}
