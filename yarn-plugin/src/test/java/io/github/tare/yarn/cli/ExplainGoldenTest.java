package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainGoldenTest {
  private static final String GOOD =
      """
            jobmanager.memory.process.size: 1600m
            taskmanager:
              memory.process.size: 1728m
              numberOfTaskSlots: 2
            """;

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell = new Transcript(directory).file("conf/config.yaml", GOOD);
  }

  @Test
  void both_plans_are_shown_with_rules_and_origins() throws IOException {
    shell.run("explain", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("explain");
  }

  @Test
  void one_process_can_be_asked_for() throws IOException {
    shell.run(
        "explain",
        "--conf-dir=/x/conf",
        "--flink-version=1.20",
        "--process=taskmanager",
        "-Dtaskmanager.memory.process.size=4g");
    shell.matches("explain-taskmanager");
  }

  @Test
  void json_has_numbers_and_their_derivations() throws IOException {
    shell.run("explain", "--conf-dir", "/x/conf", "--flink-version", "2.3", "--json");
    shell.matches("explain-json");
  }

  @Test
  void a_plan_that_fails_is_told_with_every_place_and_the_other_is_still_shown()
      throws IOException {
    shell.run("explain", "--conf-dir", "/x/conf", "-Dtaskmanager.memory.managed.size=2g");
    shell.matches("explain-conflict");
  }

  @Test
  void keys_without_effect_are_named_and_strict_makes_them_errors() throws IOException {
    shell.file(
        "conf/config.yaml",
        GOOD
            + "yarn.application.queu: etl\nyarn.properties-file.location: /tmp/p\nyarn.scheduler.x: 1\n");
    shell.run("explain", "--conf-dir", "/x/conf", "--flink-version", "2.3", "--strict", "--json");
    shell.matches("explain-strict");
  }

  @Test
  void the_limit_of_direct_memory_follows_the_policy() throws IOException {
    for (String policy : List.of("overhead", "unlimited", "none")) {
      shell.run(
          "explain",
          "--conf-dir=/x/conf",
          "--flink-version=2.3",
          "--process=taskmanager",
          "-Dtare.memory.direct-limit=" + policy);
    }
    shell.run("explain", "--conf-dir=/x/conf", "-Dtare.memory.direct-limt=overhead");
    shell.matches("explain-direct-limit");
  }

  @Test
  void managed_memory_is_shared_among_the_consumers_that_the_configuration_shows()
      throws IOException {
    shell.file("conf/config.yaml", GOOD + "state.backend.type: rocksdb\n");
    shell.run("explain", "--conf-dir=/x/conf", "--flink-version=2.3", "--process=taskmanager");
    shell.run(
        "explain",
        "--conf-dir=/x/conf",
        "--flink-version=2.3",
        "--process=taskmanager",
        "--json",
        "-Dpython.files=udf.py",
        "-Dtaskmanager.numberOfTaskSlots=32");
    shell.matches("explain-managed");
  }

  @Test
  void managed_memory_is_shared_among_the_consumers_that_somebody_names() throws IOException {
    shell.file("conf/config.yaml", GOOD + "state.backend.type: rocksdb\n");
    shell.run(
        "explain",
        "--conf-dir=/x/conf",
        "--flink-version=2.3",
        "--consumers=operator,state-backend,python",
        "-Dstate.backend.rocksdb.memory.fixed-per-slot=128m");
    shell.run(
        "explain",
        "--conf-dir=/x/conf",
        "--flink-version=2.3",
        "--process=taskmanager",
        "--consumers=state-backend",
        "-Dstate.backend.rocksdb.memory.managed=false");
    shell.run("explain", "--conf-dir=/x/conf", "--consumers=operators");
    shell.run("explain", "--jsonl", "--consumers=operator");
    shell.matches("explain-consumers");
  }

  @Test
  void what_jvm_overhead_has_to_hold_is_reckoned_and_a_warning_where_it_does_not_fit()
      throws IOException {
    shell.run(
        "explain",
        "--conf-dir=/x/conf",
        "--flink-version=2.3",
        "--process=taskmanager",
        "-Denv.java.opts.taskmanager=-Xss8m",
        "-Dstate.backend.type=rocksdb",
        "-Dstate.backend.rocksdb.memory.fixed-per-slot=300m");
    shell.matches("explain-native-memory");
  }

  @Test
  void a_secret_is_never_shown() throws IOException {
    shell.file("conf/config.yaml", GOOD + "yarn.secret-toke: hush\nyarn.security.token: hush\n");
    shell.run("explain", "--conf-dir", "/x/conf", "-Dyarn.my.password=hush");
    shell.run("explain", "--conf-dir", "/x/conf", "-Dyarn.my.password=hush", "--json");

    shell.matches("explain-secret");
  }

  @Test
  void a_terminal_that_shows_more_than_ascii_gets_blocks() throws IOException {
    shell
        .on(new Terminal(false, false, false, true, 60))
        .run("explain", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("explain-unicode");
  }

  @Test
  void values_that_lost_against_a_higher_source_are_named() throws IOException {
    shell.file("conf/config.yaml", GOOD + "taskmanager.memory.network.max: 100m\n");
    shell.with("FLINK_PROPERTIES", "taskmanager.memory.process.size: 2g\ns3.secret-key: a");
    String[] explain = {
      "explain",
      "--conf-dir",
      "/x/conf",
      "--flink-version",
      "2.3",
      "--process",
      "taskmanager",
      "-Dtaskmanager.memory.process.size=4g",
      "-Ds3.secret-key=b"
    };
    shell.run(explain);
    shell.run(Stream.concat(Stream.of(explain), Stream.of("--json")).toArray(String[]::new));
    shell.matches("explain-overridden");
  }

  @Test
  void a_problem_is_explained_by_its_code() throws IOException {
    shell.run("explain", "--code", "tare-202");
    shell.run("explain", "--code=202", "--json");
    shell.run("explain", "--code=202", "--process=taskmanager");
    shell.run("explain", "--code", "299");
    shell.run("explain", "--code", "memory");
    shell.matches("explain-code");
  }

  @Test
  void a_process_that_gets_nothing_is_shown_all_the_same() {
    Transcript.Result result =
        shell.run(
            "explain",
            "--flink-version=2.3",
            "--process=jobmanager",
            "-Djobmanager.memory.heap.size=0",
            "-Djobmanager.memory.off-heap.size=0",
            "-Djobmanager.memory.jvm-metaspace.size=0",
            "-Djobmanager.memory.jvm-overhead.min=0");

    assertThat(result.out()).contains("JobManager: 0.00 MiB", "[]", "0.0 %");
    assertThat(result.exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void without_a_configuration_the_arguments_alone_are_planned() {
    Transcript.Result result =
        shell.run(
            "explain",
            "--flink-version=2.3",
            "-Dtaskmanager.memory.process.size=1728m",
            "-Djobmanager.memory.process.size=1600m");

    assertThat(result.exit()).isEqualTo(ExitCode.OK);
    assertThat(result.out()).contains("-Xmx536870902", "-Xms536870902");
  }

  @Test
  void the_environment_names_configuration_and_flink() throws IOException {
    shell
        .with("FLINK_HOME", directory.toString())
        .with("FLINK_PROPERTIES", "taskmanager.numberOfTaskSlots: 4\n# a comment\n")
        .file("lib/flink-dist-1.20.3.jar", "")
        .with("FLINK_TM_HEAP", "2g")
        .run("explain", "--process", "taskmanager");
    shell.matches("explain-environment");
  }
}
