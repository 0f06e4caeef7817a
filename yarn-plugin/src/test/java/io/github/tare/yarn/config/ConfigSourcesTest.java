package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourcesTest {
  private static final String KEY = "taskmanager.memory.process.size";

  @TempDir Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private FlinkVersion version = new FlinkVersion(2, 3);

  @BeforeEach
  void aFile() throws IOException {
    Files.writeString(
        directory.resolve("config.yaml"), "a: 1\ntaskmanager:\n  memory:\n    process.size: 1g\n");
  }

  @Test
  void a_value_of_the_file_knows_its_line() {
    assertThat(origin(KEY)).isEqualTo(directory.resolve("config.yaml") + ":4");
  }

  @Test
  void the_environment_wins_over_the_file() {
    environment.put("FLINK_PROPERTIES", KEY + ": 2g");

    assertThat(value(KEY)).isEqualTo("2g");
    assertThat(origin(KEY)).isEqualTo("$FLINK_PROPERTIES");
  }

  @Test
  void an_argument_wins_over_the_environment_and_what_lost_is_remembered() {
    environment.put("FLINK_PROPERTIES", KEY + ": 2g");
    Options options = load(KEY + "=3g");

    assertThat(options.find(KEY).orElseThrow().value()).isEqualTo("3g");
    assertThat(options.find(KEY).orElseThrow().origin().describe()).isEqualTo("-D" + KEY + "=3g");
    assertThat(options.overridden(KEY))
        .extracting(lost -> lost.value())
        .containsExactly("2g", "1g");
  }

  @Test
  void the_older_heap_variables_win_over_everything_in_flink_1() {
    version = new FlinkVersion(1, 20);
    environment.put("FLINK_TM_HEAP", "4g");

    assertThat(load("taskmanager.heap.size=3g").find("taskmanager.heap.size").orElseThrow())
        .extracting(found -> found.value(), found -> found.origin().describe())
        .containsExactly("4g", "$FLINK_TM_HEAP");
  }

  @Test
  void the_older_heap_variables_are_a_warning_in_flink_2() {
    environment.put("FLINK_JM_HEAP", "4g");

    assertThat(load().find("jobmanager.heap.size")).isEmpty();
    assertThat(problems()).extracting(Problem::code).containsExactly(ProblemCode.OPTION_REMOVED);
  }

  @Test
  void values_are_neither_split_at_commas_nor_searched_for_variables() {
    Options options = load("x=a,b;c ${a} \\, $$", "y=${y}");

    assertThat(options.find("x").orElseThrow().value()).isEqualTo("a,b;c ${a} \\, $$");
    assertThat(options.find("y").orElseThrow().value()).isEqualTo("${y}");
  }

  @Test
  void a_key_with_brackets_is_a_key_like_any_other() {
    assertThat(load("metrics.scope(0)[@x]..y=1").find("metrics.scope(0)[@x]..y")).isPresent();
  }

  @Test
  void a_line_of_the_environment_without_a_colon_is_a_problem_that_does_not_quote_it() {
    environment.put("FLINK_PROPERTIES", "a: 1\nhush-hush\n");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CONFIGURATION_SYNTAX);
              assertThat(problem.toString()).doesNotContain("hush");
            });
  }

  @Test
  void all_sources_are_read_even_if_one_is_broken() throws IOException {
    Files.writeString(directory.resolve("config.yaml"), "a:\n\tb: 1\n");
    environment.put("FLINK_PROPERTIES", "nothing");

    assertThat(problems()).hasSize(2);
  }

  @Test
  void hadoops_variables_win_over_the_keys_of_their_meaning() throws IOException {
    Files.writeString(
        directory.resolve("config.yaml"), "env.hadoop.conf.dir: /a\nenv.yarn.conf.dir: /b\n");
    environment.put("HADOOP_CONF_DIR", "/c");
    environment.put("YARN_CONF_DIR", " ");

    assertThat(value("env.hadoop.conf.dir")).isEqualTo("/c");
    assertThat(origin("env.hadoop.conf.dir")).contains("HADOOP_CONF_DIR");
    assertThat(value("env.yarn.conf.dir")).isEqualTo("/b");
  }

  private String value(String key) {
    return load().find(key).orElseThrow().value();
  }

  private String origin(String key) {
    return load().find(key).orElseThrow().origin().describe();
  }

  private List<Problem> problems() {
    return sources().load().problems().all();
  }

  private Options load(String... properties) {
    return sources(properties)
        .load()
        .fold(
            loaded -> loaded.value(),
            rejected -> {
              throw new AssertionError(rejected.problems().toString());
            });
  }

  private ConfigSources sources(String... properties) {
    return new ConfigSources(
        Optional.of(directory),
        List.of(properties).stream()
            .map(text -> DynamicProperty.parse(text).orElseThrow())
            .toList(),
        environment,
        version);
  }
}
