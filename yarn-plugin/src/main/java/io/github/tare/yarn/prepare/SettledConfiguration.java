package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.config.ConfigSources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration that counts, and for which Flink.
 *
 * @param version the Flink to plan for
 * @param confDir where the configuration file lies; empty where there is none
 * @param options what it says; empty where it cannot be read
 * @param problems what was found while reading
 */
public record SettledConfiguration(
    FlinkVersion version, Optional<Path> confDir, Optional<Options> options, Problems problems) {
  /** Reads it. */
  public static SettledConfiguration read(
      ConfigurationChoice choice, Map<String, String> environment) {
    Optional<FlinkVersion> found = choice.flinkVersion(environment);
    FlinkVersion version = found.orElse(KnownFlink.LATEST);
    Optional<Path> confDir = choice.confDir(environment);
    ConfigResult<Options> read =
        new ConfigSources(confDir, choice.properties(), environment, version).load();
    Problems problems =
        found.map(KnownFlink::check).orElse(KnownFlink.assumed()).and(read.problems());
    Optional<Options> options =
        read.fold(loaded -> Optional.of(loaded.value()), rejected -> Optional.empty());
    return new SettledConfiguration(
        version, confDir, options.filter(any -> !problems.refuse()), problems);
  }
}
