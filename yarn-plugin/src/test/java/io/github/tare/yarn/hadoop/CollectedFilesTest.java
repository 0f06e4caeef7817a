package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.EndedLine;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.running.CollectedLogs;
import io.github.tare.yarn.running.CollectedLogs.State;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationAttemptId;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Hadoop's own writers wrote, in both formats. */
class CollectedFilesTest {
  private static final ApplicationId ID = ApplicationId.newInstance(1_700_000_000_000L, 1);
  private static final ContainerId MASTER = container(1);
  private static final ContainerId WORKER = container(2);
  private static final ContainerId OTHER = container(3);
  private static final NodeId NODE_1 = NodeId.newInstance("node1", 45454);
  private static final NodeId NODE_3 = NodeId.newInstance("node3", 45454);
  private static final String HEAP = "java.lang.OutOfMemoryError: Java heap space";
  private static final EndedContainer ENDED =
      new EndedContainer(WORKER.toString(), -104, "Container [pid=9]");

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"TFile", "IFile", "TFile,IFile", "IFile,TFile"})
  void every_log_of_every_node_comes_through_whole(String formats) throws Exception {
    LogAggregation cluster = aggregated(formats);
    GatheredLogs logs = new GatheredLogs();

    assertThat(read(cluster.conf(), logs).state()).isEqualTo(State.FOUND);

    List<Evidence> evidence = logs.evidence();
    assertThat(evidence.stream().map(Evidence::container))
        .containsExactly(MASTER.toString(), WORKER.toString(), OTHER.toString());
    assertThat(evidence.get(1).ended()).contains(ENDED);
    assertThat(evidence.get(2).said()).containsExactly(HEAP);
    Recording recording = evidence.get(1).recording().orElseThrow();
    assertThat(recording.rings().equals(Recorded.valid().recording().rings())).isTrue();
    assertThat(recording.damaged()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TFile", "IFile"})
  void logs_that_were_archived_are_read_as_if_they_were_not(String formats) throws Exception {
    LogAggregation cluster = aggregated(formats);
    Path directory = parent(cluster.collect(NODE_3, WORKER, OTHER));
    HadoopArchive.inPlaceOfFilesOf(directory, ID + ".har");
    GatheredLogs logs = new GatheredLogs();

    CollectedLogs collected = read(cluster.conf(), logs);

    assertThat(collected.unreadable()).isEmpty();
    assertThat(collected.state()).isEqualTo(State.FOUND);
    assertThat(logs.evidence().stream().map(Evidence::container))
        .containsExactly(MASTER.toString(), WORKER.toString(), OTHER.toString());
    assertThat(logs.evidence().get(2).said()).containsExactly(HEAP);
    assertThat(logs.evidence().get(1).recording().orElseThrow().damaged()).isZero();
  }

  @Test
  void an_archive_without_an_index_is_named_and_the_other_files_are_read() throws Exception {
    LogAggregation cluster = aggregated("TFile");
    Path directory = parent(cluster.collect(NODE_3, WORKER, OTHER));
    Files.createDirectory(directory.resolve(ID + ".har"));
    GatheredLogs logs = new GatheredLogs();
    assertThat(read(cluster.conf(), logs).unreadable())
        .singleElement()
        .asString()
        .startsWith(ID + ".har: Invalid path for the Har Filesystem. No index file in har:/");
    assertThat(logs.has(WORKER.toString())).isTrue();
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TFile", "IFile"})
  void a_file_that_is_cut_is_named_and_the_others_are_read(String formats) throws Exception {
    LogAggregation cluster = aggregated(formats);
    Path cut = cluster.collect(NODE_3, WORKER, OTHER);
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    GatheredLogs logs = new GatheredLogs();

    CollectedLogs collected = read(cluster.conf(), logs);

    assertThat(collected.unreadable()).singleElement().asString().startsWith("node3_45454: ");
    assertThat(collected.place()).isEqualTo("file:" + cut.getParent());
    assertThat(logs.has(MASTER.toString())).isTrue();
    assertThat(logs.lacking()).containsExactly(WORKER.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TFile", "IFile"})
  void bytes_that_were_overwritten_are_no_recording(String formats) throws Exception {
    LogAggregation cluster = aggregated(formats);
    Path damaged = cluster.collect(NODE_3, WORKER, OTHER);
    byte[] bytes = Files.readAllBytes(damaged);
    Arrays.fill(bytes, 40, bytes.length / 2, (byte) 7);
    Files.write(damaged, bytes);
    GatheredLogs logs = new GatheredLogs();
    read(cluster.conf(), logs);
    assertThat(logs.evidence().get(1).container()).isEqualTo(WORKER.toString());
    assertThat(logs.evidence().get(1).recording()).isEmpty();
  }

  @Test
  void a_file_that_is_not_complete_is_passed_over() throws Exception {
    LogAggregation cluster = aggregated("TFile");
    Path file = cluster.collect(NODE_3, WORKER, OTHER);
    Files.move(file, file.resolveSibling("node3_45454.tmp"));
    GatheredLogs logs = new GatheredLogs();
    assertThat(read(cluster.conf(), logs).unreadable()).isEmpty();
    assertThat(logs.has(OTHER.toString())).isFalse();
  }

  @Test
  void logs_that_are_not_there_are_missed_in_every_place() throws Exception {
    CollectedLogs collected =
        read(new LogAggregation(root, "TFile,IFile").conf(), new GatheredLogs());
    assertThat(collected.state()).isEqualTo(State.ABSENT);
    assertThat(collected.place().replace("file:" + root + "/collected/jane/", "").split(" and "))
        .containsExactly(
            "logs-tfile/" + ID,
            "bucket-logs-tfile/0001/" + ID,
            "logs-ifile/" + ID,
            "bucket-logs-ifile/0001/" + ID);
  }

  @Test
  void a_directory_of_an_older_hadoop_is_looked_into_too() throws Exception {
    LogAggregation cluster = aggregated("TFile");
    Path bucket = cluster.collect(NODE_3, WORKER, OTHER).getParent();
    Path older = root.resolve("collected/jane/logs-tfile/" + ID);
    Files.createDirectories(older.getParent());
    Files.move(bucket, older);
    assertThat(read(cluster.conf(), new GatheredLogs()).place()).isEqualTo("file:" + older);
  }

  @Test
  void a_file_system_that_does_not_answer_is_silent() {
    Configuration conf = new LogAggregation(root, "TFile").conf();
    conf.set(YarnConfiguration.NM_REMOTE_APP_LOG_DIR, "nowhere://x/logs");
    CollectedLogs collected = read(conf, new GatheredLogs());
    assertThat(collected.state()).isEqualTo(State.SILENT);
    assertThat(collected.unreadable()).hasSize(1);
  }

  @Test
  void what_is_found_counts_although_another_format_has_its_place_elsewhere() throws Exception {
    Configuration conf = aggregated("TFile,IFile").conf();
    conf.set(
        YarnConfiguration.LOG_AGGREGATION_REMOTE_APP_LOG_DIR_FMT.formatted("IFile"),
        "nowhere://x/logs");
    CollectedLogs collected = read(conf, new GatheredLogs());
    assertThat(collected.state()).isEqualTo(State.FOUND);
    assertThat(collected.unreadable()).hasSize(1);
  }

  @Test
  void an_indexed_file_that_more_is_added_to_is_read_as_far_as_it_is_whole() throws Exception {
    LogAggregation cluster = aggregated("IFile");
    Path file = cluster.collect(NODE_3, WORKER, OTHER);
    long whole = Files.size(file);
    Files.write(file, new byte[99], StandardOpenOption.APPEND);
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    Path checksum = file.resolveSibling(file.getFileName() + "-checksum");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(checksum))) {
      byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
      out.writeLong(whole);
    }
    GatheredLogs logs = new GatheredLogs();
    assertThat(read(cluster.conf(), logs).unreadable()).isEmpty();
    assertThat(logs.has(OTHER.toString())).isTrue();
  }

  @Test
  void a_format_without_a_class_is_a_reason() {
    CollectedLogs collected = read(new LogAggregation(root, "Parquet").conf(), new GatheredLogs());
    assertThat(collected.state()).isEqualTo(State.SILENT);
    assertThat(collected.unreadable()).containsExactly("No class configured for Parquet");
  }

  private LogAggregation aggregated(String formats) throws Exception {
    LogAggregation cluster =
        new LogAggregation(root, formats)
            .log(MASTER, "jobmanager.log", text(EndedLine.write("killed", ENDED)))
            .log(WORKER, "launch_container.sh", text(HEAP))
            .log(WORKER, "taskmanager.recorder", Recorded.valid().bytes())
            .log(OTHER, "heap.hprof", new byte[3_000_000])
            .log(OTHER, "taskmanager.err", text(HEAP));
    cluster.collect(NODE_1, MASTER);
    cluster.collect(NODE_3, WORKER, OTHER);
    return cluster;
  }

  private static CollectedLogs read(Configuration conf, GatheredLogs into) {
    return CollectedFiles.read(conf, ID, LogAggregation.USER, into);
  }

  private static byte[] text(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ContainerId container(int number) {
    return ContainerId.newContainerId(ApplicationAttemptId.newInstance(ID, 1), number);
  }
}
