package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.LocalResourceVisibility;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** A job whose Flink, libraries, files and archives lie in HDFS before it is submitted. */
@OnCluster
class FilesOfTheClusterIT {
  private static final String NAME = "files of the cluster";
  private static final Path THERE = new Path("/there");
  private static final Path STAGING = new Path("/little");
  private static final Path OUTPUT = new Path("/files-of-the-cluster");

  private final TestCluster cluster;

  FilesOfTheClusterIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void they_are_used_from_there_and_nothing_of_them_is_sent() throws Exception {
    putThere();
    try (ChildProcess tare = cluster.tare(FlinkHome.V1_20).start(arguments())) {
      ApplicationId id = cluster.yarn().awaitSubmitted(NAME, tare);
      cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
      List<ContainerLaunchContext> launched = cluster.launched(id);
      Outcome outcome = tare.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
      assertOneCopyForAll(launched);
    }
    assertThat(cluster.hdfs().lines(OUTPUT))
        .contains(
            "master file:data/a.csv=in a directory",
            "worker file:data/a.csv=in a directory",
            "master file:m.zip/model.txt=unpacked",
            "worker file:m.zip/model.txt=unpacked",
            "master library:model.txt=true",
            "worker library:model.txt=true",
            "worker resource:model.txt=false");
    assertThat(cluster.hdfs().describe(STAGING))
        .anyMatch(file -> file.endsWith("tare-0.1.0.jar"))
        .noneMatch(file -> file.contains("flink-"));
  }

  private static void assertOneCopyForAll(List<ContainerLaunchContext> launched) {
    assertThat(launched)
        .isNotEmpty()
        .allSatisfy(
            container ->
                assertThat(container.getLocalResources())
                    .hasEntrySatisfying(
                        "lib/flink-runtime-1.20.3.jar",
                        jar ->
                            assertThat(jar.getVisibility())
                                .isEqualTo(LocalResourceVisibility.PUBLIC)));
  }

  private void putThere() throws IOException {
    java.nio.file.Path flink = FlinkHome.V1_20.path();
    cluster.hdfs().copy(flink.resolve("lib"), THERE);
    cluster.hdfs().copy(flink.resolve("plugins"), THERE);
    java.nio.file.Path here =
        Files.createTempDirectory(Files.createDirectories(Build.scratch()), "there");
    cluster.hdfs().copy(zip(here.resolve("m.zip")), THERE);
    cluster.hdfs().copy(zip(here.resolve("library.jar")), new Path(THERE, "usrlib"));
    cluster
        .hdfs()
        .copy(Files.writeString(here.resolve("a.csv"), "in a directory"), new Path(THERE, "data"));
  }

  private static java.nio.file.Path zip(java.nio.file.Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("model.txt"));
      entries.write("unpacked".getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static String[] arguments() {
    return new String[] {
      "submit",
      "-Dyarn.application.name=" + NAME,
      "-Dyarn.staging-directory=" + STAGING,
      "-Dyarn.provided.lib.dirs=hdfs:///there/lib;/there/plugins",
      "-Dyarn.provided.usrlib.dir=/there/usrlib",
      "-Dyarn.ship-files=hdfs:///there/data",
      "-Dyarn.ship-archives=hdfs:///there/m.zip",
      "-c",
      "io.github.tare.it.job.Surroundings",
      Build.testJobs().toString(),
      "hdfs://" + OUTPUT,
      "file:data/a.csv",
      "file:m.zip/model.txt",
      "library:model.txt",
      "resource:model.txt"
    };
  }
}
