package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Uncertain;
import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsGoldenTest {
  private static final String[] CHECK = {
    "check", "--facts", "/x/facts.json", "--conf-dir", "/x/conf", "--flink-version", "2.3"
  };

  @TempDir Path directory;
  private final String valid = FactsText.write(Clusters.usual());
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell =
        new Transcript(directory, new FakeDoor(directory.resolve("tare.jar")))
            .file(
                "conf/config.yaml",
                "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n");
  }

  @Test
  void saved_facts_stand_for_a_cluster_and_their_age_is_told() throws IOException {
    shell.file("facts.json", valid).run(CHECK);
    shell.matches("482-facts-saved");
  }

  @Test
  void what_the_cluster_would_refuse_is_refused_against_saved_facts_too() throws IOException {
    Transcript.Result result =
        shell
            .file("facts.json", valid)
            .run(
                "check",
                "--facts=/x/facts.json",
                "--conf-dir=/x/conf",
                "-Dyarn.application.queue=etl");
    assertThat(result.exit()).isEqualTo(ExitCode.CLUSTER_REFUSES);
    assertThat(result.out()).contains("ERROR TARE-406", "NOTE TARE-482");
  }

  @Test
  void facts_that_cannot_be_read_are_told_with_the_place() throws IOException {
    shell.run(CHECK);
    shell.file("facts.json", "<html>").run(CHECK);
    shell.file("facts.json", valid.replace("\"leaf\" : true", "\"leaf\" : 1")).run(CHECK);
    shell.run("check", "--facts", "/x", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    Files.write(directory.resolve("facts.json"), new byte[] {'{', (byte) 0xff, '}'});
    shell.run(CHECK);
    shell.matches("480-facts-unreadable");
  }

  @Test
  void facts_of_a_newer_tare_are_told_by_their_version() throws IOException {
    shell.file("facts.json", "{\"version\": 7}").run(CHECK);
    shell.matches("481-facts-version");
  }

  @Test
  void facts_are_shown_and_what_is_not_known_has_a_reason() throws IOException {
    shell.run("facts", "--conf-dir", "/x/conf");
    shell.matches("facts");
  }

  @Test
  void what_is_taken_for_granted_and_what_is_not_known_stand_by_their_reasons() throws IOException {
    FakeDoor door = new FakeDoor(directory.resolve("tare.jar")).of(Uncertain.cluster());
    Transcript uncertain = new Transcript(directory, door);
    uncertain.run("facts", "--conf-dir", "/x/conf");
    uncertain.matches("facts-uncertain");
  }

  @Test
  void what_facts_writes_as_json_can_be_checked_against() throws IOException {
    Transcript.Result saved = shell.run("facts", "--json", "--conf-dir", "/x/conf");
    assertThat(shell.file("facts.json", saved.out()).run(CHECK).exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void a_cluster_that_is_silent_leaves_standard_output_empty() throws IOException {
    FakeDoor silent = new FakeDoor(directory.resolve("tare.jar")).silent();
    Transcript.Result result =
        new Transcript(directory, silent).run("facts", "--json", "--conf-dir", "/x/conf");
    assertThat(result.exit()).isEqualTo(ExitCode.CLUSTER_UNREACHABLE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("TARE-401");
  }
}
