package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.config.DynamicProperty;
import io.github.tare.yarn.config.FlinkHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which configuration somebody asked for.
 *
 * @param confDir empty where the environment decides
 * @param properties the {@code -D} arguments
 * @param flinkVersion empty where the Flink that is there decides
 */
public record ConfigurationChoice(
    Optional<Path> confDir, List<DynamicProperty> properties, Optional<FlinkVersion> flinkVersion) {

  /** Whether the command line says nothing. */
  public boolean isEmpty() {
    return confDir.isEmpty() && properties.isEmpty() && flinkVersion.isEmpty();
  }

  /** The same, with another directory or version where one is given. */
  public ConfigurationChoice with(Optional<Path> directory, Optional<FlinkVersion> version) {
    return new ConfigurationChoice(
        directory.or(() -> confDir), properties, version.or(() -> flinkVersion));
  }

  /** The Flink to plan for, as chosen or as {@code $FLINK_HOME} has it. */
  public Optional<FlinkVersion> flinkVersion(Map<String, String> environment) {
    return flinkVersion.or(() -> flinkHome(environment).flatMap(FlinkHome::versionIn));
  }

  /** The directory of the configuration file, as chosen or as the environment has it. */
  public Optional<Path> confDir(Map<String, String> environment) {
    return confDir
        .or(() -> path(environment, "FLINK_CONF_DIR"))
        .or(() -> flinkHome(environment).map(home -> home.resolve("conf")));
  }

  /** {@code $FLINK_HOME}. */
  static Optional<Path> flinkHome(Map<String, String> environment) {
    return path(environment, "FLINK_HOME");
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
