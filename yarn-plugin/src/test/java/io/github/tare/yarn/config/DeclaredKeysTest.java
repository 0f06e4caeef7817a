package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/keys.md} is the declared keys; {@code -Dtare.golden=accept} writes it anew. */
class DeclaredKeysTest {
  private static final Path PAGE = Path.of("..", "docs", "keys.md");

  /** One of them is no key's default, and no key reads them all alike. */
  private static final List<String> VALUES =
      List.of("7", "true", "false", "first", "3 s", "leave", "grow", "overhead", "a b");

  @Test
  void the_page_of_all_keys_is_written_from_them() throws IOException {
    String page = KeysPage.text();
    if ("accept".equals(System.getProperty("tare.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void no_name_is_declared_twice() {
    assertThat(
            DeclaredKeys.all()
                .flatMap(key -> Stream.concat(Stream.of(key.key()), key.older().stream())))
        .doesNotHaveDuplicates();
  }

  @Test
  void tares_own_keys_are_among_them_with_those_of_the_core() {
    assertThat(TareOptions.all()).extracting(OptionKey::name).allMatch(this::isDeclared);
  }

  @ParameterizedTest
  @MethodSource("honouredAlone")
  void a_key_that_is_said_to_be_honoured_makes_a_difference(String key) {
    assertThat(VALUES)
        .anySatisfy(value -> assertThat(read(key, value)).isNotEqualTo(read("x", "y")));
  }

  /** The others are honoured together with another key, or by Flink's processes. */
  static Stream<String> honouredAlone() {
    return DeclaredKeys.all()
        .filter(key -> key.treatment() != Treatment.REFUSED && !key.isPattern())
        .flatMap(key -> Stream.concat(Stream.of(key.key()), key.older().stream()))
        .filter(key -> key.startsWith("yarn.") || key.startsWith("tare."))
        .filter(key -> !key.equals(TareOptions.DIRECT_LIMIT.name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "containerized.master.env.PATH_2",
        "external-resource.gpu.yarn.config-key",
        "external-resource.g.p.u.param.x.y",
        "env.java.opts",
        "yarn.heartbeat-delay"
      })
  void patterns_and_older_names_are_found(String written) {
    assertThat(isDeclared(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "containerized.master.env.",
        "containerized.workers.env.X",
        "external-resource.gpu.yarn.config",
        "yarn.tag"
      })
  void what_only_looks_like_one_is_none(String written) {
    assertThat(isDeclared(written)).isFalse();
    assertThat(KeyAudit.of(options(written, "x"), Severity.ERROR).all()).hasSize(1);
  }

  @Test
  void what_the_memory_planner_answers_for_is_left_to_it() {
    assertThat(KeyAudit.of(options("containerized.heap-cutoff-ratio", "1"), Severity.ERROR).all())
        .isEmpty();
  }

  @Test
  void a_refused_key_is_an_error_with_its_reason_and_what_to_do() {
    assertThat(
            DeclaredKeys.all()
                .filter(key -> key.treatment() == Treatment.REFUSED)
                .map(key -> KeyAudit.of(options(key.key(), "x"), Severity.ERROR).all()))
        .allSatisfy(
            problems -> {
              assertThat(problems).hasSize(1);
              Problem problem = problems.get(0);
              assertThat(problem.severity()).isEqualTo(Severity.ERROR);
              assertThat(problem.message()).matches("Tare does not honour \\S+: .+\\.");
              assertThat(problem.hint()).isNotBlank();
            });
  }

  private boolean isDeclared(String written) {
    return DeclaredKeys.find(written).isPresent();
  }

  private static YarnOptions.Read read(String key, String value) {
    return YarnOptions.read(options(key, value));
  }

  private static Options options(String key, String value) {
    Sourced<String> here = new Sourced<>(value, new Origin.FileLine("test", 1));
    return Options.of(List.of(new OptionLayer("test", Map.of(key, here))));
  }

  /** The page. */
  private static final class KeysPage {
    private static final String HEAD =
        """
        # Flink's keys about YARN, and what becomes of them

        Every key of Flink's `YarnConfigOptions`, and every other that is about YARN, its containers or the user they run as, of
        Flink 1.20 to 2.3. A key **as in Flink** does what Flink's own YARN client does with it; **better** says what Tare
        does beyond that; a **refused** one would have no effect, and is an error (TARE-105) before anything is sent. A key
        that begins like one of these and is not here does not exist, and that is said too (TARE-104).

        Where an older name is given, it counts where the key itself is not set. This page is written by `DeclaredKeysTest` from
        the list that the program itself goes by; `FlinkKeysTest` looks through the options in Flink's own jars for a key
        that is missing here.
        """;

    private static String text() {
      return DeclaredKeys.sections().stream()
          .map(KeysPage::section)
          .collect(Collectors.joining("", HEAD, ""));
    }

    private static String section(DeclaredKeys.Section section) {
      return section.keys().stream()
          .map(KeysPage::row)
          .collect(
              Collectors.joining(
                  "", "\n## " + section.title() + "\n\n| Key | Here | |\n|---|---|---|\n", ""));
    }

    private static String row(DeclaredKey key) {
      String older =
          key.older().stream()
              .map(name -> "<br>older: `" + name + "`")
              .collect(Collectors.joining());
      String hint = key.hint().isEmpty() ? "" : " " + key.hint();
      return "| `%s`%s | %s | %s%s |\n"
          .formatted(key.key(), older, key.treatment().words(), capital(key.text()), hint);
    }

    private static String capital(String text) {
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }
}
