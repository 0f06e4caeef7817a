package io.github.tare.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A directory with a user's configuration.
 *
 * @param settings what is in its {@code config.yaml}, one to a line
 */
record FlinkConf(Path directory, SortedMap<String, String> settings) {

  /** Writes a new one, with what Flink needs on Java 17. */
  static FlinkConf of(Map<String, String> settings) throws IOException {
    Path directory = Files.createTempDirectory(Files.createDirectories(Build.scratch()), "conf");
    Path flinks = FlinkHome.V2_3.conf();
    Files.copy(flinks.resolve("log4j.properties"), directory.resolve("log4j.properties"));
    String java17 =
        Files.readAllLines(flinks.resolve("config.yaml")).stream()
            .filter(line -> line.contains("--add-opens"))
            .findFirst()
            .orElseThrow();
    Stream<String> lines =
        settings.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue());
    Files.write(
        directory.resolve("config.yaml"),
        Stream.concat(Stream.of("env.java.opts." + java17.strip()), lines).toList());
    return new FlinkConf(directory, new TreeMap<>(settings));
  }

  /** The same with what a recommendation says to take out and to set. */
  FlinkConf with(Recommended recommended) throws IOException {
    Map<String, String> changed = new TreeMap<>(settings);
    changed.keySet().removeAll(recommended.takenOut());
    changed.putAll(recommended.set());
    return of(changed);
  }
}
