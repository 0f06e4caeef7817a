package io.github.tare.it.scheduler;

import io.github.tare.it.Build;
import io.github.tare.it.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;

/** Puts scenarios to Tare and then to YARN. */
final class Rehearsal {
  private final SchedulerCluster cluster;
  private final RealYarn yarn;
  private final Path flinkConf;
  private final Path staging;
  private final Map<String, PackagedTare> tares = new HashMap<>();

  private Rehearsal(SchedulerCluster cluster, Path directory) throws IOException {
    this.cluster = cluster;
    this.yarn = new RealYarn(cluster);
    this.flinkConf = Files.createDirectories(directory.resolve("flink"));
    this.staging = Files.createDirectories(directory.resolve("staging"));
    Files.writeString(flinkConf.resolve("config.yaml"), "");
    Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** A place for a cluster, empty. */
  static Path directory(String name) {
    Path directory = Build.scratch().resolve(name);
    FileUtil.fullyDelete(directory.toFile());
    return directory;
  }

  /** Starts a cluster. */
  static Rehearsal on(Path directory, Configuration conf) throws Exception {
    return new Rehearsal(
        SchedulerCluster.start(directory, conf, Scenario.NODES.size(), Node.LABELS), directory);
  }

  /** The first application of a cluster takes long, and would seem to wait. */
  void warmUp(List<Node> nodes) throws Exception {
    cluster.shape(nodes);
    while (!yarn.starts(Ask.in("default"))) {
      yarn.clear();
    }
    yarn.clear();
  }

  Agreement play(Scenario scenario) throws Exception {
    cluster.shape(scenario.nodes());
    for (Ask before : scenario.before()) {
      yarn.occupy(before);
    }
    try {
      Foreseen foreseen = Foreseen.of(check(scenario.ask()));
      return new Agreement(scenario, foreseen, yarn.request(scenario.ask()));
    } finally {
      yarn.clear();
    }
  }

  private Outcome check(Ask ask) throws Exception {
    List<String> arguments = new ArrayList<>(ask.options());
    arguments.addAll(
        0,
        List.of(
            "check",
            "--json",
            "--flink-version",
            "2.3.0",
            "--conf-dir",
            flinkConf.toString(),
            "-Dtare.cluster.timeout=120s",
            "-Dyarn.staging-directory=" + staging.toUri()));
    return tare(ask.user()).run(Map.of(), arguments.toArray(String[]::new));
  }

  private PackagedTare tare(String user) throws IOException {
    PackagedTare known = tares.get(user);
    PackagedTare tare = known != null ? known : new PackagedTare(user, cluster.confDir());
    tares.put(user, tare);
    return tare;
  }

  /** Ends what runs. The daemons go with the JVM, which is theirs alone. */
  void end() throws Exception {
    yarn.clear();
    cluster.awaitIdleNodes();
  }
}
