package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged command on a machine that has neither Hadoop nor Flink. */
class OfflineIT {
  private static final Tare TARE = Tare.alone();
  private static final String CONF = "--conf-dir=" + FlinkHome.V2_3.conf();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "explain --help",
        "check --help",
        "submit --help",
        "jvm-args --help",
        "diff --help",
        "migrate --help"
      })
  void help_and_version_need_nothing(String line) throws Exception {
    Outcome outcome = TARE.run(line.split(" "));
    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(outcome.out()).isNotBlank();
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void explain_and_check_offline_need_a_configuration_only() throws Exception {
    for (List<String> line :
        List.of(
            List.of("explain", CONF, "--flink-version=2.3.0"),
            List.of("check", "--offline", CONF, "--flink-version=2.3.0"))) {
      Outcome outcome = TARE.run(line.toArray(String[]::new));
      assertThat(outcome.status()).as(outcome.said()).isZero();
    }
  }

  @Test
  void submit_says_that_it_misses_hadoop() throws Exception {
    Outcome outcome = TARE.withFlink(FlinkHome.V2_3).run("submit", Build.testJobs().toString());
    assertThat(outcome.status()).as(outcome.said()).isNotZero();
    assertThat(outcome.err()).contains("HADOOP_CLASSPATH").contains("HADOOP_HOME");
  }
}
