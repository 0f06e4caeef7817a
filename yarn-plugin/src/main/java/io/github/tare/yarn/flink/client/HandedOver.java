package io.github.tare.yarn.flink.client;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.DynamicProperty;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import io.github.tare.yarn.prepare.SettledConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.DeploymentOptionsInternal;
import org.apache.flink.configuration.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that Flink's command line hands over: one flat map, in which nothing says where
 * a value came from. The file is read once more; what differs from it was said on the command line.
 */
final class HandedOver {
  /** Flink's client is told these, or sets them, for itself. */
  private static final Set<String> OF_THE_CLIENT =
      Set.of(
          DeploymentOptions.TARGET.key(),
          DeploymentOptions.ATTACHED.key(),
          DeploymentOptions.SHUTDOWN_IF_ATTACHED.key(),
          PipelineOptions.JARS.key());

  private static final String INTERNAL = "$internal.";

  /** How Flink writes a list with nothing in it. */
  private static final Set<String> EMPTY = Set.of("", "[]");

  private HandedOver() {}

  /** What somebody asked for, as {@code tare submit} would have been told it. */
  static ConfigurationChoice choice(Configuration handed, Map<String, String> environment) {
    ConfigurationChoice file =
        new ConfigurationChoice(confDir(handed), List.of(), Optional.empty());
    Map<String, Sourced<String>> known =
        SettledConfiguration.read(file, environment).options().map(Options::all).orElse(Map.of());
    List<DynamicProperty> said =
        new TreeMap<>(handed.toMap())
            .entrySet().stream()
                .filter(option -> travels(option.getKey(), option.getValue()))
                .filter(option -> !is(option.getValue(), known.get(option.getKey())))
                .map(option -> new DynamicProperty(option.getKey(), option.getValue()))
                .toList();
    return new ConfigurationChoice(file.confDir(), said, Optional.empty());
  }

  private static Optional<Path> confDir(Configuration handed) {
    return handed.getOptional(DeploymentOptionsInternal.CONF_DIR).map(Path::of);
  }

  private static boolean travels(String key, String value) {
    boolean nothing = key.equals(PipelineOptions.CLASSPATHS.key()) && EMPTY.contains(value);
    return !OF_THE_CLIENT.contains(key) && !key.startsWith(INTERNAL) && !nothing;
  }

  private static boolean is(String value, @Nullable Sourced<String> known) {
    return known != null && known.value().equals(value);
  }
}
