package io.github.tare.yarn.submit;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.LogConfiguration;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.UserProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job that passed every check, with its files.
 *
 * @param directory has a Flink, a job, a log configuration and Tare's jar
 */
record ClearedJob(Path directory) {
  static ClearedJob in(Path directory) throws IOException {
    ClearedJob job = new ClearedJob(directory);
    job.file("tare-0.1.0.jar");
    job.file("job.jar");
    job.file("log4j.properties");
    return job;
  }

  Path tareJar() {
    return directory.resolve("tare-0.1.0.jar");
  }

  Cleared with(String... keysAndValues) throws IOException {
    return on(Clusters.usual(), keysAndValues);
  }

  Cleared on(ClusterFacts cluster, String... keysAndValues) throws IOException {
    return cleared(cluster, Optional.of(program()), RemoteFiles.NONE, keysAndValues);
  }

  /** With files of its own that lie in the cluster's file system. */
  Cleared with(RemoteFiles remote, String... keysAndValues) throws IOException {
    return cleared(Clusters.usual(), Optional.of(program()), remote, keysAndValues);
  }

  /** The same Flink without a job. */
  Cleared session(String... keysAndValues) throws IOException {
    return cleared(Clusters.usual(), Optional.empty(), RemoteFiles.NONE, keysAndValues);
  }

  private Cleared cleared(
      ClusterFacts cluster,
      Optional<UserProgram> program,
      RemoteFiles remote,
      String... keysAndValues)
      throws IOException {
    Proposal proposal = Proposals.of(flinkHome(), program(), keysAndValues);
    Proposal withLog =
        new Proposal(
            proposal.options(),
            proposal.flinkVersion(),
            proposal.master(),
            proposal.worker(),
            proposal.yarn(),
            proposal.flinkHome(),
            LogConfiguration.in(Optional.of(directory)),
            remote,
            program,
            proposal.found());
    return Preflight.against(cluster, withLog)
        .fold(
            cleared -> cleared,
            blocked -> {
              throw new AssertionError(blocked.toString());
            });
  }

  private UserProgram program() {
    return new UserProgram(
        directory.resolve("job.jar"),
        Proposals.PROGRAM.contents(),
        Optional.empty(),
        List.of("--in", "hdfs:///clicks"));
  }

  private FlinkHome flinkHome() throws IOException {
    return new FlinkHome(
        directory,
        Proposals.with().flinkVersion(),
        List.of(file("lib/flink-dist-2.3.0.jar"), file("lib/tare-0.0.9.jar")),
        List.of(file("plugins/metrics/jmx.jar")),
        userLib(),
        100);
  }

  /** Where the test has put one. */
  private List<Path> userLib() {
    return Stream.of(directory.resolve("usrlib/udf.jar")).filter(Files::exists).toList();
  }

  private Path file(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "content of " + name);
  }
}
