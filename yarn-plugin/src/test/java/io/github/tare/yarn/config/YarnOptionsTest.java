package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YarnOptionsTest {
  private final Map<String, Sourced<String>> values = new LinkedHashMap<>();

  @Test
  void the_defaults_are_flinks_and_tares_own() {
    YarnOptions options = read().options();

    assertThat(options.application())
        .isEqualTo(
            new YarnOptions.Application(
                none(),
                none(),
                none(),
                none(),
                flinks(Set.of()),
                none(),
                flinks(1),
                flinks(10_000L),
                new YarnOptions.Access(none(), none()),
                new YarnOptions.RolledLogs(none(), none())));
    assertThat(options.containers())
        .isEqualTo(
            new YarnOptions.Containers(
                flinks(1),
                none(),
                none(),
                flinks("0"),
                flinks(Duration.ofSeconds(5)),
                flinks(Duration.ofMillis(500))));
    assertThat(options.shipping())
        .isEqualTo(
            new YarnOptions.Shipping(
                flinks(List.of()),
                flinks(List.of()),
                none(),
                flinks(List.of()),
                none(),
                tares(UserJarInclusion.DISABLED)));
    assertThat(options.staging())
        .isEqualTo(
            new YarnOptions.Staging(
                none(),
                none(),
                tares(CachePlace.of(CachePlace.Kind.BESIDE_STAGING)),
                tares(Duration.ofDays(30))));
    assertThat(options.tare())
        .isEqualTo(
            new YarnOptions.Tare(
                tares(Duration.ofSeconds(15)),
                tares(Duration.ofMinutes(5)),
                tares(OnTimeout.KILL),
                tares(false),
                tares(Slack.LEAVE),
                tares(SlackPool.HEAP),
                tares(true),
                tares(true)));
  }

  @Test
  void what_is_set_keeps_its_origin() {
    set("yarn.application.queue", " etl ");
    set("yarn.application.priority", "7");
    set("yarn.tags", "a, B,,a ");
    set("yarn.heartbeat.interval", "1");
    set("tare.cluster.timeout", "3 s");
    set("tare.submit.on-timeout", " Leave ");
    set("tare.container.slack", "grow");
    set("tare.container.slack-pool", "MANAGED");
    YarnOptions options = read().options();

    assertThat(options.application().queue()).contains(here("etl"));
    assertThat(options.application().priority()).contains(here(7));
    assertThat(options.application().tags().value()).containsExactlyInAnyOrder("a", "B");
    assertThat(options.containers().heartbeat()).isEqualTo(here(Duration.ofSeconds(1)));
    assertThat(options.tare().clusterTimeout()).isEqualTo(here(Duration.ofSeconds(3)));
    assertThat(options.tare().onTimeout()).isEqualTo(here(OnTimeout.LEAVE));
    assertThat(options.tare().slack()).isEqualTo(here(Slack.GROW));
    assertThat(options.tare().slackPool()).isEqualTo(here(SlackPool.MANAGED));
  }

  @ParameterizedTest
  @CsvSource({
    "on, BESIDE_STAGING,",
    "True, BESIDE_STAGING,",
    "OFF, NOWHERE,",
    "false, NOWHERE,",
    "/data/cache, DIRECTORY, /data/cache",
    "hdfs://nn:8020/c, DIRECTORY, hdfs://nn:8020/c"
  })
  void the_cache_is_on_off_or_somewhere(String text, CachePlace.Kind kind, String directory) {
    set("tare.staging.cache", text);
    assertThat(read().options().staging().cache())
        .isEqualTo(here(new CachePlace(kind, Optional.ofNullable(directory))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yarn.application.priority=-1",
        "yarn.containers.vcores=-1",
        "yarn.file-replication=-1",
        "yarn.application.queue=  "
      })
  void what_flink_takes_for_not_set_is_not_set(String setting) {
    YarnOptions unset = read().options();
    String[] parts = setting.split("=", 2);
    set(parts[0], parts[1]);

    assertThat(read()).isEqualTo(new YarnOptions.Read(unset, Problems.none()));
  }

  @ParameterizedTest
  @CsvSource({
    "yarn.application.priority, high",
    "yarn.application-attempts, 0",
    "yarn.appmaster.vcores, 0",
    "yarn.appmaster.vcores, 3000000000",
    "yarn.heartbeat.interval, 5 s",
    "yarn.heartbeat.container-request-interval, soon",
    "yarn.application-master.port, 70000",
    "yarn.application-master.port, 200-100",
    "yarn.view.acls, a*",
    "yarn.rolled-logs.include-pattern, *.log",
    "tare.submit.on-timeout, wait",
    "tare.staging.cache, onn",
    "tare.staging.cache-retention, soon",
    "tare.container.slack, shrink",
    "tare.container.slack-pool, network",
    "tare.launch.expand-on-node, yes"
  })
  void a_value_that_cannot_be_read_is_a_problem_and_counts_as_not_set(String key, String value) {
    YarnOptions unset = read().options();
    set(key, value);
    YarnOptions.Read read = read();

    assertThat(read.options()).isEqualTo(unset);
    assertThat(read.problems().all())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_UNREADABLE);
              assertThat(problem.message()).startsWith(key + " is '" + value + "', which is not ");
              assertThat(problem.places()).extracting(place -> place.key()).containsExactly(key);
            });
  }

  @Test
  void older_names_count_where_the_newer_is_not_set() {
    set("yarn.heartbeat-delay", "9");
    assertThat(read().options().containers().heartbeat()).isEqualTo(here(Duration.ofSeconds(9)));

    set("yarn.heartbeat.interval", "2");
    assertThat(read().options().containers().heartbeat()).isEqualTo(here(Duration.ofSeconds(2)));
  }

  @Test
  void jvm_options_come_in_the_order_in_which_flink_joins_them() {
    set("env.java.opts.taskmanager", "-d");
    set("env.java.opts.all", "-b");
    set("env.java.default-opts.all", "-a");
    set("env.java.default-opts.taskmanager", "-c");
    set("env.java.opts.jobmanager", "-e");
    YarnOptions.Jvm jvm = read().options().jvm();

    assertThat(jvm.worker())
        .extracting(text -> text.text().value())
        .containsExactly("-a", "-b", "-c", "-d");
    assertThat(jvm.master())
        .extracting(text -> text.text().value())
        .containsExactly("-a", "-b", "-e");
  }

  @Test
  void environment_and_hadoop_properties_are_taken_by_their_prefix() {
    set("containerized.master.env.X", "1");
    set("containerized.taskmanager.env.Y", "2");
    set("flink.hadoop.dfs.replication", "3");
    set("flink.yarn.client.x", "4");
    YarnOptions options = read().options();

    assertThat(options.masterEnvironment()).isEqualTo(Map.of("X", here("1")));
    assertThat(options.workerEnvironment()).isEqualTo(Map.of("Y", here("2")));
    assertThat(options.hadoopProperties())
        .isEqualTo(Map.of("dfs.replication", here("3"), "yarn.client.x", here("4")));
  }

  @Test
  void a_key_without_effect_is_named() {
    set("yarn.properties-file.location", "x");
    set("yarn.application.quee", "x");
    set("yarn.nodemanager.vmem-check-enabled", "false");
    set("tare.colour", "red");

    assertThat(KeyAudit.of(options(), Severity.ERROR).all())
        .extracting(Problem::code, Problem::severity, Problem::hint)
        .containsExactly(
            tuple(ProblemCode.OPTION_NOT_HONOURED, Severity.ERROR, "Remove it."),
            tuple(
                ProblemCode.OPTION_UNKNOWN,
                Severity.WARNING,
                "Did you mean yarn.application.queue?"),
            tuple(
                ProblemCode.OPTION_UNKNOWN,
                Severity.WARNING,
                "If it belongs into yarn-site.xml, write"
                    + " flink.yarn.nodemanager.vmem-check-enabled, or remove it."),
            tuple(ProblemCode.OPTION_UNKNOWN, Severity.WARNING, "Remove it."));
  }

  private void set(String key, String value) {
    values.put(key, here(value));
  }

  private YarnOptions.Read read() {
    return YarnOptions.read(options());
  }

  private Options options() {
    return Options.of(List.of(new OptionLayer("test", values)));
  }

  private static <T> Sourced<T> here(T value) {
    return new Sourced<>(value, new Origin.FileLine("test", 1));
  }

  private static <T> Sourced<T> flinks(T value) {
    return new Sourced<>(value, new Origin.BuiltIn("Flink"));
  }

  private static <T> Sourced<T> tares(T value) {
    return new Sourced<>(value, new Origin.BuiltIn("Tare"));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
