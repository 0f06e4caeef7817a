package io.github.tare.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged {@code tare} with the environment a user gives it. */
final class Tare {
  private final Map<String, String> environment;

  private Tare(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** On a machine without Hadoop and Flink. */
  static Tare alone() {
    return new Tare(
        Map.of(
            "PATH", System.getenv("PATH"),
            "HOME", System.getProperty("user.home"),
            "JAVA_HOME", System.getProperty("java.home"),
            "TARE_CACHE_DIR", Path.of("target", "tare-cache").toAbsolutePath().toString()));
  }

  Map<String, String> environment() {
    return environment;
  }

  Tare with(String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(environment);
    copy.put(name, value);
    return new Tare(copy);
  }

  Tare withFlink(FlinkHome home) {
    return with("FLINK_HOME", home.path().toString()).withConf(home.conf());
  }

  Tare withConf(Path directory) {
    return with("FLINK_CONF_DIR", directory.toString());
  }

  ChildProcess start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Build.dist().resolve("bin/tare").toString());
    command.addAll(Arrays.asList(arguments));
    return ChildProcess.start(command, environment);
  }

  Outcome run(String... arguments) throws Exception {
    try (ChildProcess process = start(arguments)) {
      return process.await();
    }
  }
}
