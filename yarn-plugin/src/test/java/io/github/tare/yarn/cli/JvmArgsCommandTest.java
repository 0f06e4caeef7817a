package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmArgsCommandTest {
  private static final String GOOD =
      "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n";

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell = new Transcript(directory).file("conf/config.yaml", GOOD);
  }

  @Test
  void both_processes_get_what_flinks_own_scripts_compute() throws IOException {
    for (String process : List.of("taskmanager", "jobmanager")) {
      shell.run("jvm-args", "--process", process, "--conf-dir=/x/conf", "--flink-version=2.3");
    }
    shell.matches("jvm-args");
  }

  @Test
  void json_has_the_options_and_the_properties() throws IOException {
    shell.run("jvm-args", "--process=jobmanager", "--conf-dir=/x/conf", "--json");
    shell.run("jvm-args", "--process=jobmanager", "--json", "--flink-version=2.3");
    shell.matches("jvm-args-json");
  }

  @Test
  void nothing_is_there_to_eval_where_the_configuration_is_rejected() throws IOException {
    shell.run("jvm-args", "--process=taskmanager", "--flink-version=2.3");
    shell.run(
        "jvm-args",
        "--process=taskmanager",
        "--conf-dir=/x/conf",
        "--strict",
        "-Dtaskmanager.memory.maneged.size=1g");
    shell.run("jvm-args");
    shell.matches("jvm-args-rejected");
  }

  @Test
  void on_a_plain_machine_an_old_heap_size_is_not_the_process_size() {
    String[] taskManager = {
      "jvm-args", "--process=taskmanager", "--flink-version=1.20", "-Dtaskmanager.heap.size=1g"
    };
    String[] jobManager = {
      "jvm-args", "--process=jobmanager", "--flink-version=1.20", "-Djobmanager.heap.size=1g"
    };

    // Total Flink memory, of which 128 + 128 + 102.4 + 409.6 MiB are not task heap.
    assertThat(shell.run(taskManager).out()).contains("task.heap.size=268435448b");
    assertThat(shell.run(jobManager).out()).contains("-Xmx1073741824 ");
  }

  @Test
  void a_shell_that_evaluates_it_has_the_words_and_no_more() throws Exception {
    Transcript.Result result =
        shell.run(
            "jvm-args",
            "--process=taskmanager",
            "--conf-dir=/x/conf",
            "--flink-version=2.3",
            "-Dexternal-resources=gpu;fpga",
            "-Dexternal-resource.gpu.amount=2",
            "-Dexternal-resource.fpga.amount=1");

    for (String program : List.of("sh", "bash")) {
      List<String> words = evaluated(program, result.out());
      assertThat(words)
          .startsWith("-Xmx536870902", "-Xms536870902", "-XX:MaxDirectMemorySize=268435458")
          .containsSequence("-D", "external-resources=fpga;gpu", "-D");
      assertThat(words).hasSize(4 + 2 * 15);
    }
  }

  @Test
  void a_name_that_a_shell_would_take_apart_is_refused() throws IOException {
    shell.run(
        "jvm-args",
        "--process=taskmanager",
        "--conf-dir=/x/conf",
        "--flink-version=2.3",
        "-Dexternal-resources=big gpu",
        "-Dexternal-resource.big gpu.amount=2");
    shell.matches("jvm-args-name");
  }

  private static List<String> evaluated(String program, String settings) throws Exception {
    Process process =
        new ProcessBuilder(
                program,
                "-c",
                "eval \"$1\"; printf '%s\\n' $JVM_ARGS $DYNAMIC_PARAMETERS",
                program,
                settings)
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return words.lines().toList();
  }
}
