package io.github.tare.benchmark.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clients as a user starts them. Flink's is started as its script does, but without what the
 * script itself takes, which would be half a second more.
 */
final class Clients {
  /** The settings with which Flink is quickest; Tare needs none of them. */
  private static final List<String> FLINK_AT_ITS_BEST =
      List.of(
          "-Dyarn.heartbeat.interval=1",
          "-Dflink.hadoop.dfs.client.block.write.locateFollowingBlock.initial.delay.ms=10");

  /** More than its 1728 MB process has. */
  private static final String CONFLICT = "-Dtaskmanager.memory.managed.size=2g";

  private final Path tare;
  private final Path flink;
  private final Path flinkWithYarn;
  private final Map<String, String> hadoop;

  /**
   * Clients of one cluster.
   *
   * @param repository with everything built
   * @param flinkWithYarn a Flink home with {@code flink-yarn} in its {@code lib/}
   * @param hadoop Hadoop's variables
   */
  Clients(Path repository, Path flinkWithYarn, Map<String, String> hadoop) {
    this.tare = repository.resolve("yarn-plugin/target/dist/tare/bin/tare");
    this.flink = repository.resolve("src-it/flink-2.3/target/flink");
    this.flinkWithYarn = flinkWithYarn;
    this.hadoop = hadoop;
  }

  /** Those that race. */
  List<Entrant> racing(String providedLib) throws IOException {
    return List.of(
        new Entrant("Flink, ship", flink(), flinkEnvironment(), false),
        new Entrant("Tare, first", tare(), tareEnvironment(), true),
        new Entrant(
            "Flink, provided",
            flink("-Dyarn.provided.lib.dirs=" + providedLib),
            flinkEnvironment(),
            false),
        new Entrant("Tare, second", tare(), tareEnvironment(), false));
  }

  /** Those that are to say what is wrong. */
  List<Refused> wrong() throws IOException {
    return List.of(
        new Refused(
            new Entrant("Flink, wrong", flink(CONFLICT), flinkEnvironment(), false),
            "exceed configured Total Flink Memory"),
        new Refused(
            new Entrant("Tare, wrong", tare(CONFLICT), tareEnvironment(), false),
            "more than total Flink memory"));
  }

  private List<String> tare(String... options) {
    List<String> command = new ArrayList<>(List.of(tare.toString(), "submit", "-d"));
    command.addAll(List.of(options));
    command.add(flink.resolve("examples/streaming/WordCount.jar").toString());
    return command;
  }

  private Map<String, String> tareEnvironment() {
    Map<String, String> environment = new HashMap<>(hadoop);
    environment.put("FLINK_HOME", flink.toString());
    environment.put("FLINK_CONF_DIR", flink.resolve("conf").toString());
    return environment;
  }

  private List<String> flink(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions());
    command.add("-Dlog.file=flink-client.log");
    command.add("-Dlog4j.configurationFile=" + flink.resolve("conf/log4j.properties").toUri());
    command.addAll(List.of("-cp", flinkClasspath()));
    command.addAll(
        List.of("org.apache.flink.client.cli.CliFrontend", "run", "-t", "yarn-application", "-d"));
    command.addAll(FLINK_AT_ITS_BEST);
    command.addAll(List.of(options));
    command.add(flink.resolve("examples/streaming/WordCount.jar").toString());
    return command;
  }

  private String flinkClasspath() {
    return String.join(
        ":",
        flinkWithYarn.resolve("lib") + "/*",
        hadoop.get("HADOOP_CLASSPATH"),
        hadoop.get("HADOOP_CONF_DIR"));
  }

  private Map<String, String> flinkEnvironment() {
    Map<String, String> environment = new HashMap<>(hadoop);
    environment.put("FLINK_CONF_DIR", flink.resolve("conf").toString());
    environment.put("FLINK_LIB_DIR", flinkWithYarn.resolve("lib").toString());
    environment.put("FLINK_PLUGINS_DIR", flink.resolve("plugins").toString());
    return environment;
  }

  /** As Flink's script takes them from {@code env.java.opts.all}. */
  private List<String> jvmOptions() throws IOException {
    try (Stream<String> lines = Files.lines(flink.resolve("conf/config.yaml"))) {
      return lines
          .filter(line -> line.strip().startsWith("all: "))
          .flatMap(line -> Stream.of(line.strip().substring("all: ".length()).split(" ")))
          .toList();
    }
  }
}
