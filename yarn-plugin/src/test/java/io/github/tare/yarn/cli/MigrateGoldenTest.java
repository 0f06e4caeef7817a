package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateGoldenTest {
  private static final String OLD =
      """
      # Sizes as agreed with operations.
      jobmanager.rpc.address: localhost
      jobmanager.heap.size: 1024m
      taskmanager.heap.mb: 4096   # a container of YARN

      containerized.heap-cutoff-ratio: 0.25
      containerized.heap-cutoff-min: 600
      taskmanager.numberOfTaskSlots: 2
      taskmanager.memory.fraction: 0.7
      taskmanager.memory.preallocate: false
      taskmanager.network.numberOfBuffers: 4096
      state.checkpoints.dir: hdfs:///checkpoints
      """;

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell = new Transcript(directory).file("conf/flink-conf.yaml", OLD);
  }

  @Test
  void the_new_file_is_shown_and_each_change_explained() throws IOException {
    shell.run("migrate", "/x/conf/flink-conf.yaml", "--flink-version", "1.20");
    shell.matches("migrate");
  }

  @Test
  void for_flink_2_it_becomes_yaml() throws IOException {
    shell.file(
        "conf/flink-conf.yaml",
        """
          jobmanager.heap.size: 1600m
        taskmanager.heap.size: 1728m
        taskmanager.heap.size: 2g
        metrics.reporters: a,b # two
        env.java.opts.all: -Dx='y' -Dz=a: b
        metrics.scope: *
        parallelism.default: 010
        yes: no
        jobmanager.rpc.port:6123
        """);
    shell.run("migrate", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.run("migrate", "--conf-dir", "/x/conf", "--flink-version", "2.3", "--in-place");
    shell.run("migrate", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.run("jvm-args", "--process=jobmanager", "--conf-dir=/x/conf", "--flink-version=2.3");
    shell.matches("migrate-to-yaml");
  }

  @Test
  void in_place_twice_changes_nothing_the_second_time() throws IOException {
    Path file = directory.resolve("conf/flink-conf.yaml");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    String[] migrate = {"migrate", "--in-place", "/x/conf", "--flink-version", "1.20"};

    shell.run(migrate);
    String once = Files.readString(file);
    shell.run(migrate);

    shell.matches("migrate-in-place");
    assertThat(Files.readString(file)).isEqualTo(once).isNotEqualTo(OLD);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(directory.resolve("conf")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    Path real = directory.resolve("conf/flink-conf.yaml");
    Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), real);

    shell.run("migrate", "--in-place", "/x/link.yaml", "--flink-version", "1.20");

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).contains("taskmanager.memory.process.size: 4096m");
  }

  @Test
  void nested_yaml_is_changed_without_leaving_empty_blocks() throws IOException {
    shell.file(
        "conf/config.yaml",
        """
        # The master.
        jobmanager:
          heap:
            size: 1600m # enough
        # The workers.
        taskmanager:
          heap:
            size: 4g
          numberOfTaskSlots: 2
          memory:
            off-heap: true
            segment-size: 64kb
        taskmanager.network.memory.min: 100mb
        """);
    shell.run("migrate", "/x/conf", "--flink-version", "2.3");
    shell.matches("migrate-nested");
  }

  @Test
  void yaml_that_cannot_be_changed_line_by_line_is_refused() throws IOException {
    String flow =
        "taskmanager: {heap: {size: 4g}, numberOfTaskSlots: 2}\njobmanager.heap.size: 2g\n";
    shell.file("conf/config.yaml", flow);
    shell.run("migrate", "/x/conf", "--flink-version", "2.3", "--in-place");
    shell.matches("migrate-flow");
    assertThat(directory.resolve("conf/config.yaml")).hasContent(flow);
  }

  @Test
  void what_would_not_plan_is_shown_but_not_written() throws IOException {
    shell.file("conf/flink-conf.yaml", "taskmanager.heap.size: 300m\n");
    shell.run("migrate", "/x/conf", "--flink-version=1.20");
    shell.run("migrate", "/x/conf", "--flink-version=1.20", "--in-place");
    shell.run(
        "migrate",
        "/x/conf",
        "--flink-version=1.20",
        "-Dtaskmanager.memory.process.size=1g",
        "-Djobmanager.memory.process.size=1g");
    shell.matches("migrate-rejected");
    assertThat(directory.resolve("conf/flink-conf.yaml"))
        .hasContent("taskmanager.heap.size: 300m\n");
  }

  @Test
  void no_other_file_is_ever_overwritten() throws IOException {
    shell.file("conf/config.yaml", "jobmanager.memory.process.size: 1g\n");
    shell.run("migrate", "/x/conf/flink-conf.yaml", "--flink-version=2.3", "--in-place");
    shell.matches("migrate-in-the-way");
    assertThat(directory.resolve("conf/config.yaml"))
        .hasContent("jobmanager.memory.process.size: 1g\n");
  }

  @Test
  void values_that_cannot_be_counted_with_are_named() throws IOException {
    shell.file(
        "conf/flink-conf.yaml",
        """
        taskmanager.heap.mb: lots
        containerized.heap-cutoff-ratio: 1.5
        jobmanager.heap.size: 1g
        """);
    shell.run("migrate", "/x/conf", "--flink-version=1.20");
    shell.matches("migrate-unreadable");
  }

  @Test
  void on_plain_machines_heap_sizes_meant_something_else() throws IOException {
    shell.file("conf/flink-conf.yaml", "jobmanager.heap.size: 1g\ntaskmanager.heap.size: 2g\n");
    shell.run("migrate", "/x/conf", "--flink-version=1.20", "--standalone");
    shell.matches("migrate-standalone");
  }

  @Test
  void json_has_the_changes() throws IOException {
    shell.run("migrate", "/x/conf", "--flink-version=1.20", "--json");
    shell.matches("migrate-json");
  }

  @Test
  void there_must_be_one_file() throws IOException {
    shell.run("migrate");
    shell.run("migrate", "/x/conf", "--conf-dir", "/x/conf");
    shell.run("migrate", "/x/nowhere", "--flink-version=2.3");
    shell.run("migrate", "/x/conf", "--flink-version=1.10");
    shell.matches("migrate-usage");
  }

  @Test
  void line_ends_stay_as_they_are() throws IOException {
    shell.file(
        "conf/flink-conf.yaml", "jobmanager.heap.size: 1g\r\nx: y\r\ntaskmanager.heap.size: 2g");

    assertThat(shell.run("migrate", "/x/conf", "--flink-version=1.20").out())
        .contains("jobmanager.memory.process.size: 1g\r\nx: y\r\n# taskmanager.heap.size: 2g\r\n#")
        .endsWith("taskmanager.memory.process.size: 2g\r\n");
  }
}
