package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.proposal.RemoteListing.Readers;
import io.github.tare.yarn.staging.Reach;
import io.github.tare.yarn.staging.StagedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not sent, since it lies in the cluster's file system, and what goes beside it. */
class FilesOfTheClusterTest {
  private static final Entry DIST =
      new Entry(
          "lib/flink-dist-2.3.0.jar",
          URI.create("hdfs://nn/f/lib/flink-dist-2.3.0.jar"),
          7,
          9,
          Readers.EVERYBODY);
  private static final Entry PLUGIN = users("plugins/s3/s3.jar");
  private static final Entry LIBRARY = users("usrlib/udf.jar");
  private static final Entry DATA = users("data/a.csv");
  private static final Entry ARCHIVE = users("m.zip");

  @TempDir private Path directory;

  @BeforeEach
  void a_flink_with_a_library_for_jobs() throws IOException {
    Files.createDirectories(directory.resolve("usrlib"));
    Files.writeString(directory.resolve("usrlib/udf.jar"), "local");
  }

  @Test
  void a_library_for_jobs_goes_along_to_all_processes_and_is_loaded_by_flink() throws IOException {
    Preview preview = preview(RemoteFiles.NONE);
    assertThat(staged(preview)).contains("usrlib/udf.jar", "usrlib/job.jar");
    assertThat(names(preview.worker().files()))
        .contains("usrlib/udf.jar")
        .doesNotContain("usrlib/job.jar");
    assertThat(classpath(preview)).doesNotContain("udf.jar");
  }

  @Test
  void it_is_on_the_class_path_with_the_job_s_jar_where_its_user_wants_that() throws IOException {
    Preview preview = preview(RemoteFiles.NONE, "yarn.classpath.include-user-jar", "first");
    assertThat(classpath(preview)).startsWith("usrlib/job.jar:usrlib/udf.jar:lib/");
  }

  @Test
  void a_provided_flink_stands_in_for_the_one_on_this_machine() throws IOException {
    Preview preview =
        preview(
            new RemoteFiles(List.of(DIST, PLUGIN), List.of(), List.of()),
            "yarn.provided.lib.dirs",
            "hdfs:///f/lib;hdfs:///f/plugins");
    assertThat(staged(preview))
        .containsExactlyInAnyOrder(
            "config.yaml",
            "lib/tare-0.1.0.jar",
            "log4j.properties",
            "usrlib/job.jar",
            "usrlib/udf.jar");
    assertThat(preview.worker().files())
        .contains(new StagedFile(DIST.name(), DIST.uri(), 7, 9, Reach.EVERYBODY))
        .contains(new StagedFile(PLUGIN.name(), PLUGIN.uri(), 1, 2, Reach.USER));
    assertThat(classpath(preview))
        .startsWith("lib/tare-0.1.0.jar:lib/flink-dist-2.3.0.jar:")
        .doesNotContain("s3");
  }

  @Test
  void a_provided_library_for_jobs_stands_in_for_the_one_on_this_machine() throws IOException {
    Preview preview =
        preview(
            new RemoteFiles(List.of(), List.of(LIBRARY), List.of()),
            "yarn.provided.usrlib.dir",
            "hdfs:///job/usrlib");
    assertThat(staged(preview)).contains("usrlib/job.jar").doesNotContain("usrlib/udf.jar");
    assertThat(preview.worker().files())
        .contains(new StagedFile(LIBRARY.name(), LIBRARY.uri(), 1, 2, Reach.USER));
  }

  @Test
  void the_user_s_files_and_archives_there_are_used_from_there() throws IOException {
    Preview preview =
        preview(
            new RemoteFiles(List.of(), List.of(DATA, ARCHIVE), List.of()),
            "yarn.ship-files",
            "hdfs:///data",
            "yarn.ship-archives",
            "hdfs:///m.zip");
    assertThat(staged(preview)).doesNotContain("data/a.csv", "m.zip");
    assertThat(names(preview.application().launch().files())).contains("data/a.csv", "m.zip");
    assertThat(preview.worker().archives()).containsExactly("m.zip");
    assertThat(classpath(preview)).startsWith("data:lib/").doesNotContain("m.zip");
    assertThat(PreviewText.lines(preview))
        .containsSequence(
            "Would be taken from where it lies",
            "      1 byte  data/a.csv  (hdfs://nn/data/a.csv)",
            "      1 byte  m.zip  (hdfs://nn/m.zip)");
  }

  private Preview preview(RemoteFiles remote, String... keysAndValues) throws IOException {
    ClearedJob job = ClearedJob.in(directory);
    Cleared cleared = job.with(remote, keysAndValues);
    return Preview.of(cleared, Clusters.usual(), new TareJar(job.tareJar(), "0.1.0"));
  }

  private static Entry users(String name) {
    return new Entry(name, URI.create("hdfs://nn/" + name), 1, 2, Readers.USER);
  }

  private static List<String> staged(Preview preview) {
    return preview.staging().items().stream().map(item -> item.name()).toList();
  }

  private static List<String> names(List<StagedFile> files) {
    return files.stream().map(StagedFile::name).toList();
  }

  private static String classpath(Preview preview) {
    return String.valueOf(preview.worker().environment().get("CLASSPATH"));
  }
}
