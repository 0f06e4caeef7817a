package io.github.tare.calc.managed;

import static io.github.tare.calc.managed.Consumer.OPERATOR;
import static io.github.tare.calc.managed.Consumer.PYTHON;
import static io.github.tare.calc.managed.Consumer.STATE_BACKEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.ProblemText;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerWeightsTest {
  private static final String KEY = "taskmanager.memory.managed.consumer-weights";

  /** The figures were seen in a running Flink. */
  @Test
  void the_default_weights_give_what_flink_gives() {
    ConsumerWeights weights = read(Configured.LATEST).value().orElseThrow();
    assertThat(weights.fraction(OPERATOR, Set.of(OPERATOR, STATE_BACKEND))).isEqualTo(.5);
    assertThat(weights.fraction(STATE_BACKEND, Set.of(PYTHON, STATE_BACKEND))).isEqualTo(.7);
    assertThat(weights.fraction(PYTHON, Set.of(PYTHON, STATE_BACKEND))).isEqualTo(.3);
    Set<Consumer> all = Set.of(Consumer.values());
    assertThat(weights.fraction(OPERATOR, all)).isEqualTo(.4117647058823529);
    assertThat(weights.fraction(STATE_BACKEND, all)).isEqualTo(.4117647058823529);
    assertThat(weights.fraction(PYTHON, all)).isEqualTo(.1764705882352941);
    assertThat(weights.fraction(PYTHON, Set.of(OPERATOR))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPERATOR:60,PYTHON:40",
        " OPERATOR : 60 , PYTHON : 40 ",
        "'OPERATOR:60',\"PYTHON:40\"",
        "{OPERATOR: 60, PYTHON: 40}",
        "{\"OPERATOR\": '60', PYTHON: 040}",
        "OPERATOR: 60\nPYTHON: 40"
      })
  void a_map_is_read_as_flink_reads_it(String text) {
    assertThat(read(Configured.LATEST, KEY, text).value().orElseThrow().weights())
        .isEqualTo(Map.of(OPERATOR, 60, PYTHON, 40));
  }

  @Test
  void before_1_19_there_was_no_yaml_in_a_value() {
    var old = read(new FlinkVersion(1, 18), KEY, "{OPERATOR: 60, PYTHON: 40}");
    assertThat(ProblemText.of(old.problems()))
        .contains("TARE-231", "The weight of PYTHON, \"40}\"");
  }

  @Test
  void an_empty_value_leaves_nobody_a_weight() {
    assertThat(read(Configured.LATEST, KEY, "").value().orElseThrow().weights()).isEmpty();
  }

  @Test
  void weights_may_be_keys_of_their_own() {
    var read = read(Configured.LATEST, KEY + ".OPERATOR", "60", KEY + ".PYTHON", "40");
    assertThat(read.value().orElseThrow().weights()).isEqualTo(Map.of(OPERATOR, 60, PYTHON, 40));
    assertThat(read.problems().isEmpty()).isTrue();
  }

  @Test
  void one_value_wins_over_keys_of_their_own() {
    var read = read(Configured.LATEST, KEY + ".OPERATOR", "60", KEY, "PYTHON:40");
    assertThat(read.value().orElseThrow().weights()).isEqualTo(Map.of(PYTHON, 40));
    assertThat(ProblemText.of(read.problems()))
        .contains("TARE-216 " + KEY + ".OPERATOR has no effect");
  }

  @Test
  void dataproc_stood_for_operators_and_state_backend_until_flink_2() {
    String weights = "DATAPROC:80,PYTHON:20,OPERATOR:10";
    assertThat(read(Configured.OLDER, KEY, weights).value().orElseThrow().weights())
        .isEqualTo(Map.of(OPERATOR, 10, STATE_BACKEND, 80, PYTHON, 20));
    var latest = read(Configured.LATEST, KEY, weights);
    assertThat(latest.value().orElseThrow().weights()).isEqualTo(Map.of(OPERATOR, 10, PYTHON, 20));
    assertThat(ProblemText.of(latest.problems())).contains("TARE-232", "\"DATAPROC\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPERATOR",
        "OPERATOR:1:2",
        "OPERATOR:1,OPERATOR:2",
        "OPERATOR:'7",
        "'OPERATOR':7",
        "OPERATOR:",
        "OPERATOR:7x",
        "OPERATOR:-1",
        "OPERATOR:1.0"
      })
  void what_flink_refuses_is_an_error(String text) {
    var read = read(Configured.LATEST, KEY, text);
    assertThat(read.value()).isEmpty();
    assertThat(ProblemText.of(read.problems())).startsWith("ERROR TARE-231");
  }

  @Test
  void where_the_sum_of_those_present_overflows_nobody_gets_a_share() {
    var read = read(Configured.LATEST, KEY, "OPERATOR:2147483647,PYTHON:1");
    ConsumerWeights weights = read.value().orElseThrow();
    assertThat(weights.fraction(OPERATOR, Set.of(OPERATOR))).isEqualTo(1);
    assertThat(weights.fraction(OPERATOR, Set.of(OPERATOR, PYTHON))).isEqualTo(0);
    assertThat(ProblemText.of(read.problems())).startsWith("WARNING TARE-231");
  }

  @Test
  void a_name_in_lower_case_is_nobodys() {
    var read = read(Configured.LATEST, KEY, "operator:70");
    assertThat(ProblemText.of(read.problems())).contains("TARE-232", "Did you mean OPERATOR?");
  }

  private static Reviewed<ConsumerWeights> read(FlinkVersion version, String... configuration) {
    return ConsumerWeights.read(version, Configured.options(configuration));
  }
}
