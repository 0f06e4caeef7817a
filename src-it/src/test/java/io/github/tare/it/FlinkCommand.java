package io.github.tare.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;

/** Flink's own {@code flink} command, started as its script does, with Tare's jar in lib/. */
final class FlinkCommand {
  private final Path home;
  private final Map<String, String> environment;

  private FlinkCommand(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Lays out a Flink with these jars of Tare.
   *
   * @param name of its directory
   * @param hadoop an environment with Hadoop's variables
   * @param tareJars the names of as many copies
   */
  static FlinkCommand layOut(String name, FlinkHome flink, Tare hadoop, List<String> tareJars)
      throws IOException {
    Path home = Build.scratch().resolve(name);
    FileUtil.fullyDelete(home.toFile());
    Path lib = Files.createDirectories(home.resolve("lib"));
    try (Stream<Path> jars = Files.list(flink.path().resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar);
      }
    }
    for (String jar : tareJars) {
      Files.createSymbolicLink(lib.resolve(jar), Build.tareJar());
    }
    Files.createSymbolicLink(home.resolve("conf"), flink.conf());
    Files.createSymbolicLink(home.resolve("plugins"), flink.path().resolve("plugins"));
    return new FlinkCommand(home, environment(home, hadoop));
  }

  private static Map<String, String> environment(Path home, Tare hadoop) {
    Map<String, String> all = new LinkedHashMap<>(hadoop.environment());
    all.remove("FLINK_HOME");
    all.put("FLINK_CONF_DIR", home.resolve("conf").toString());
    all.put("FLINK_LIB_DIR", home.resolve("lib").toString());
    all.put("FLINK_PLUGINS_DIR", home.resolve("plugins").toString());
    return all;
  }

  /** The same where nobody has exported HADOOP_CLASSPATH. */
  FlinkCommand withoutHadoop() {
    Map<String, String> less = new LinkedHashMap<>(environment);
    less.remove("HADOOP_CLASSPATH");
    return new FlinkCommand(home, less);
  }

  Outcome run(String... arguments) throws Exception {
    try (ChildProcess process = start(arguments)) {
      return process.await();
    }
  }

  ChildProcess start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(environment.get("JAVA_HOME"), "bin", "java").toString());
    command.addAll(jvmOptions());
    command.add("-Dlog4j.configurationFile=" + logging().toUri());
    command.add("-cp");
    command.add(
        String.join(
            ":",
            home.resolve("lib") + "/*",
            environment.getOrDefault("HADOOP_CLASSPATH", ""),
            environment.get("HADOOP_CONF_DIR")));
    command.add("org.apache.flink.client.cli.CliFrontend");
    command.addAll(Arrays.asList(arguments));
    return ChildProcess.start(command, environment);
  }

  /** As the script takes them from {@code env.java.opts.all}. */
  private List<String> jvmOptions() throws IOException {
    try (Stream<String> lines = Files.lines(home.resolve("conf/config.yaml"))) {
      return lines
          .filter(line -> line.strip().startsWith("all: "))
          .flatMap(line -> Stream.of(line.strip().substring("all: ".length()).split(" ")))
          .toList();
    }
  }

  /** As the {@code log4j-cli.properties} that Flink ships: into a file. */
  private Path logging() throws IOException {
    return Files.writeString(
        home.resolve("log4j-cli.properties"),
        """
        rootLogger.level = INFO
        rootLogger.appenderRef.file.ref = File
        appender.file.name = File
        appender.file.type = FILE
        appender.file.fileName = %s
        appender.file.layout.type = PatternLayout
        """
            .formatted(home.resolve("client.log")));
  }
}
