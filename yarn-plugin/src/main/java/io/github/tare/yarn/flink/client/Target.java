package io.github.tare.yarn.flink.client;

import io.github.tare.yarn.launch.DeploymentMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;

/** What {@code flink run -t} calls Tare's clusters. */
enum Target {
  /** A cluster for one program. */
  APPLICATION("tare-application", DeploymentMode.APPLICATION),
  /** A cluster that is there already. */
  SESSION("tare-session", DeploymentMode.SESSION);

  private final String text;
  private final DeploymentMode mode;

  Target(String text, DeploymentMode mode) {
    this.text = text;
    this.mode = mode;
  }

  /** The one that a configuration asks for, if it is one of ours. */
  static Optional<Target> of(Configuration configuration) {
    return configuration
        .getOptional(DeploymentOptions.TARGET)
        .flatMap(
            name -> Stream.of(values()).filter(it -> it.text.equalsIgnoreCase(name)).findAny());
  }

  /** For example {@code tare-session}. */
  String text() {
    return text;
  }

  /** What the masters of its clusters are there for. */
  DeploymentMode mode() {
    return mode;
  }
}
