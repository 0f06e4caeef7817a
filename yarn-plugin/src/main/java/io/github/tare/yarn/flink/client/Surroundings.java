package io.github.tare.yarn.flink.client;

import io.github.tare.yarn.hadoop.HadoopDoor;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.Terminal;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.submit.ClusterDoor;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What surrounds Flink's command line.
 *
 * @param environment variables by name, with {@code FLINK_HOME}
 * @param console where Flink's users look
 * @param door leads to the cluster
 * @param applications leads to what runs there
 */
record Surroundings(
    Map<String, String> environment,
    Console console,
    ClusterDoor door,
    ApplicationsDoor applications) {
  Surroundings {
    environment = Map.copyOf(environment);
    Objects.requireNonNull(console);
    Objects.requireNonNull(door);
    Objects.requireNonNull(applications);
  }

  static Surroundings ofProcess() {
    HadoopDoor hadoop = new HadoopDoor();
    return new Surroundings(
        withFlinkHome(System.getenv()),
        new Console(InputStream.nullInputStream(), System.out, System.err, Terminal.NONE),
        hadoop,
        hadoop);
  }

  /**
   * Flink's scripts export where {@code lib/} is, and FLINK_HOME only if it was exported before;
   * the Flink that runs is the one to submit. Source: Flink's own client finds its home so ({@code
   * ClusterEntrypointUtils.deriveFlinkHomeDirectoryFromLibDirectory}).
   */
  static Map<String, String> withFlinkHome(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    String lib = environment.getOrDefault("FLINK_LIB_DIR", "");
    Path home = lib.isBlank() ? null : Path.of(lib).toAbsolutePath().normalize().getParent();
    if (home != null) {
      all.put("FLINK_HOME", home.toString());
    }
    return all;
  }
}
