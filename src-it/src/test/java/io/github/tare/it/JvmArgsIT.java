package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tare jvm-args} and the program that Flink's own start scripts ask say the same. */
class JvmArgsIT {
  private static final String MARK = "BASH_JAVA_UTILS_EXEC_RESULT:";

  @TempDir Path conf;

  @ParameterizedTest
  @CsvSource({
    "V2_3, taskmanager, taskmanager.memory.process.size: 1728m",
    "V2_3, taskmanager, taskmanager.memory.flink.size: 3001m",
    "V2_3, jobmanager, jobmanager.memory.process.size: 1600m",
    "V1_20, taskmanager, taskmanager.memory.process.size: 1728m",
    "V1_20, taskmanager, taskmanager.heap.size: 1g",
    "V1_20, jobmanager, jobmanager.heap.size: 1g",
    "V1_20, jobmanager, jobmanager.memory.process.size: 5g",
  })
  void agrees_with_flinks_own_scripts(FlinkHome home, String process, String setting)
      throws Exception {
    Files.writeString(
        conf.resolve("config.yaml"),
        setting
            + """

            taskmanager.numberOfTaskSlots: 3
            external-resources: gpu
            external-resource.gpu.amount: 2
            jobmanager.memory.enable-jvm-direct-memory-limit: true
            """);

    assertThat(ofTare(home, process)).containsExactlyInAnyOrderElementsOf(ofFlink(home, process));
  }

  private List<String> ofTare(FlinkHome home, String process) throws Exception {
    Outcome outcome =
        Tare.alone().withFlink(home).withConf(conf).run("jvm-args", "--process", process);
    assertThat(outcome.status()).as(outcome.said()).isZero();
    return words(outcome.out().lines().map(line -> line.replaceAll("^[A-Z_]+='|'$", "")));
  }

  private List<String> ofFlink(FlinkHome home, String process) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            home.path().resolve("lib") + "/*",
            "org.apache.flink.runtime.util.bash.BashJavaUtils",
            process.equals("taskmanager") ? "GET_TM_RESOURCE_PARAMS" : "GET_JM_RESOURCE_PARAMS",
            "--configDir",
            conf.toString());
    try (ChildProcess flink = ChildProcess.start(command, Map.of())) {
      Outcome outcome = flink.await();
      assertThat(outcome.status()).as(outcome.said()).isZero();
      // Flink quotes the list of resources for YARN's shell; a start script would pass the quotes
      // on.
      return words(
          outcome
              .out()
              .lines()
              .filter(line -> line.startsWith(MARK))
              .map(line -> line.substring(MARK.length()).replace("\"", "")));
    }
  }

  private static List<String> words(Stream<String> lines) {
    return lines
        .flatMap(line -> Stream.of(line.split(" ")))
        .filter(word -> !word.equals("-D"))
        .toList();
  }
}
