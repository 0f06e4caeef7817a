package io.github.tare.benchmark.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** What Flink's processes of one application have logged: the same lines, whoever submitted it. */
final class ContainerLogs {
  private static final String TIME = "yyyy-MM-dd HH:mm:ss,SSS";
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(TIME);

  /** How deep they lie; beside them are working directories, whose files come and go. */
  private static final int LOG_DIRECTORIES = 3;

  private final Path directory;
  private final String application;

  /**
   * Logs that the NodeManagers keep.
   *
   * @param directory below which they lie
   */
  ContainerLogs(Path directory, String application) {
    this.directory = directory;
    this.application = application;
  }

  /** When the process began to log, in ms since 1970; the first one if there are several. */
  long begin(String log) throws IOException {
    return first(log, "");
  }

  /** When it logged the first line with these words. */
  long first(String log, String words) throws IOException {
    try (Stream<Path> kept = Files.walk(directory, LOG_DIRECTORIES)) {
      return kept.filter(one -> one.toString().contains("-logDir-"))
          .flatMap(ContainerLogs::files)
          .filter(file -> isOf(file, log))
          .flatMap(ContainerLogs::lines)
          .filter(line -> line.contains(words) && line.matches("\\d{4}-\\d\\d-\\d\\d .*"))
          .mapToLong(ContainerLogs::time)
          .min()
          .orElseThrow(
              () -> new IOException("no '" + words + "' in " + log + " of " + application));
    }
  }

  private boolean isOf(Path file, String log) {
    return file.endsWith(log) && file.toString().contains(application);
  }

  private static Stream<Path> files(Path logs) {
    try (Stream<Path> all = Files.walk(logs)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long time(String line) {
    return LocalDateTime.parse(line.substring(0, TIME.length()), FORMAT)
        .atZone(ZoneId.systemDefault())
        .toInstant()
        .toEpochMilli();
  }
}
