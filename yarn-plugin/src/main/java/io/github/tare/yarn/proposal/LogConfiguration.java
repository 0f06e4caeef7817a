package io.github.tare.yarn.proposal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files that tell Flink's processes what to log.
 *
 * @param directory where they were looked for; empty where there is no configuration directory
 * @param files those that are there, of {@code log4j.properties} and {@code logback.xml}
 */
public record LogConfiguration(Optional<Path> directory, List<Path> files) {
  private static final List<String> NAMES = List.of("log4j.properties", "logback.xml");

  public LogConfiguration {
    Objects.requireNonNull(directory);
    files = List.copyOf(files);
  }

  /** Looks for them beside Flink's configuration. */
  public static LogConfiguration in(Optional<Path> directory) {
    return new LogConfiguration(
        directory,
        directory.stream()
            .flatMap(path -> NAMES.stream().map(path::resolve))
            .filter(Files::isRegularFile)
            .toList());
  }
}
