package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffGoldenTest {
  private static final String GOOD =
      "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n";

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell = new Transcript(directory).file("old/config.yaml", GOOD);
  }

  @Test
  void two_directories_are_compared_pool_by_pool_with_the_reasons() throws IOException {
    shell.file(
        "new/config.yaml",
        """
            jobmanager.memory.process.size: 1600m
            taskmanager:
              memory.process.size: 2g
              memory.network.max: 100m
              memory.managed.size: 1g
            """);
    shell.run("diff", "/x/old", "/x/new", "--flink-version", "2.3");
    shell.matches("diff");
  }

  @Test
  void one_directory_is_compared_under_two_versions() throws IOException {
    shell.file("both/config.yaml", GOOD.replace("1728m", "16g"));
    shell.file("both/flink-conf.yaml", GOOD.replace("1728m", "16g"));
    shell.run("diff", "/x/both", "--flink-version", "1.16", "--to-version", "2.3");
    shell.file("legacy/config.yaml", GOOD + "taskmanager.network.numberOfBuffers: 2048\n");
    shell.run("diff", "/x/legacy", "--flink-version=1.20", "--to-version=2.3");
    shell.matches("diff-versions");
  }

  @Test
  void other_words_for_the_same_are_no_difference() throws IOException {
    shell.file(
        "new/config.yaml",
        GOOD.replace("1728m", "1769472 kb") + "taskmanager.numberOfTaskSlots: 2\n");
    shell.run("diff", "--conf-dir=/x/old", "-Dx=y", "--to-version=2.2", "--flink-version=2.3");
    shell.run("diff", "/x/old", "/x/new", "--flink-version=2.3");
    shell.matches("diff-none");
  }

  @Test
  void a_side_that_is_rejected_is_told_by_its_name() throws IOException {
    shell.file("new/config.yaml", GOOD + "taskmanager.memory.managed.size: 2g\nyarn.quee: x\n");
    shell.run("diff", "/x/old", "/x/new");
    shell.run("diff", "/x/nowhere", "/x/new", "--flink-version=2.3");
    shell.matches("diff-rejected");
  }

  @Test
  void json_has_bytes_rules_and_settings() throws IOException {
    shell.file("new/config.yaml", GOOD + "jobmanager.memory.off-heap.size: 256m\n");
    shell.run("diff", "/x/old", "/x/new", "--flink-version=2.3", "--json");
    shell.matches("diff-json");
  }

  @Test
  void there_must_be_two_things_to_compare() throws IOException {
    shell.run("diff");
    shell.run("diff", "/x/old");
    shell.run("diff", "/x/old", "/x/new", "--conf-dir", "/x/old");
    shell.run("diff", "/x/old", "/x/new", "/x/other");
    shell.matches("diff-usage");
  }

  @Test
  void strictness_counts_the_warnings_of_both_sides() throws IOException {
    shell.file("new/config.yaml", GOOD + "taskmanager.memory.maneged.size: 1g\n");

    assertThat(shell.run("diff", "/x/old", "/x/new").exit()).isEqualTo(ExitCode.OK);
    assertThat(shell.run("diff", "/x/old", "/x/new", "--strict").exit())
        .isEqualTo(ExitCode.CONFIGURATION_REJECTED);
  }
}
