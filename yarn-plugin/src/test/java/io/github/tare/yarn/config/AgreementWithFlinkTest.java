package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.configuration.GlobalConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both file formats, against Flink 1.20's own reader. */
class AgreementWithFlinkTest {
  private static final FlinkVersion FLINK = new FlinkVersion(1, 20);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only a comment\n",
        "taskmanager.memory.process.size: 1728m\n",
        "taskmanager:\n  memory:\n    process:\n      size: 4g # nested\n",
        "taskmanager:\n  memory.process.size: 4g\n  numberOfTaskSlots: 2\n",
        "a.b: 1\na:\n  b: 2\n",
        "a:\n  b: 2\na.b: 1\n",
        "n: 0x10\no: 0o10\ne: 1e3\nf: 0.10\nbig: 12345678901234567890\nlong: 3000000000\n",
        "t: true\nT: True\ny: yes\nq: \"true\"\nz: 010\nu: 1_000\n",
        "inf: .inf\nnan: .nan\nsmall: 1e-5\n",
        "list: [a, b, 1, true]\nblock:\n  - x\n  - y: 1\n    z: 2\nempty: []\n",
        "list: [\"a;b\", 'c,d', \"\"]\n",
        "folded: >\n  one\n  two\nliteral: |\n  one\n  two\n",
        "text: 'it''s'\nescaped: \"tab\\tend\"\nspaces: '  x  '\n",
        "env.java.opts.all: -Dx=${y} -Dz=a,b;c\n",
        "url: hdfs://host:8020/x#y\n",
        "base: &b {x: 1, y: 2}\nother: *b\n",
        "date: 2001-12-14\ntime: 12:30:45\n",
        "empty: ''\nmap: {}\n",
        "\uFEFFa: 1\n",
        "a: ünïcödé\n",
        "---\na: 1\n...\n",
        "%YAML 1.2\n---\na: 1\n",
        "long: " + "word word word word word word word word word word word word word word word\n"
      })
  void config_yaml_says_the_same_to_both(String text) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), text);

    assertThat(ours()).isEqualTo(flinks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\n\tb: 1\n",
        "a: 1\na: 2\n",
        "a:\n",
        "a: ~\n",
        "1: x\n",
        "true: x\n",
        "? {a: b}\n: c\n",
        "- a\n",
        "just words\n",
        "a: [1\n",
        "a: b: c\n",
        "a: 1\n b: 2\n",
        "a: *nothing\n",
        "a: 1\n---\nb: 2\n",
        "a: \"open\n",
        "a: @x\n",
        "a: !unknown b\n",
        "x:\n  a: 1\n  a: 1\n"
      })
  void what_flink_refuses_in_config_yaml_is_refused_with_its_line(String text) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), text);

    assertThatThrownBy(this::flinks).hasMessageContaining("Error parsing YAML configuration");
    assertThat(load().problems().refuse()).isTrue();
    assertThat(load().problems().all())
        .allSatisfy(
            problem ->
                assertThat(problem.places().get(0).origin().describe()).contains("config.yaml:"));
  }

  @Test
  void an_alias_that_leads_back_to_itself_is_refused_where_flink_overflows() throws IOException {
    Files.writeString(directory.resolve("config.yaml"), "a: &a {b: *a}\n");

    assertThatThrownBy(this::flinks).isInstanceOf(StackOverflowError.class);
    assertThat(load().problems().refuse()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a: 1\n",
        "a : 1\r\nb: 2\r\n",
        "  a:   x y  # comment\n",
        "a: b#c\n",
        "#a: 1\n",
        "a:1\nb: 2\n",
        "a:\tx\n",
        "a: \n: x\n",
        "a: b: c\n",
        "a: 1\na: 2\n",
        "env.java.opts: -Dx=\"a b\" -Dy='${z}',q\n",
        "a: 'quoted'\nb: \"quoted\"\n",
        "list: a;b,c\n",
        "nested:\n  key: 1\n",
        "a: 1"
      })
  void flink_conf_yaml_says_the_same_to_both(String text) throws IOException {
    Files.writeString(directory.resolve("flink-conf.yaml"), text);

    assertThat(ours()).isEqualTo(flinks());
  }

  private Map<String, String> flinks() {
    return new TreeMap<>(GlobalConfiguration.loadConfiguration(directory.toString()).toMap());
  }

  private Map<String, String> ours() {
    Map<String, String> flat = new TreeMap<>();
    Options options =
        load()
            .fold(
                loaded -> loaded.value(),
                rejected -> {
                  throw new AssertionError(rejected.problems().toString());
                });
    options.all().forEach((key, value) -> flat.put(key, value.value()));
    return flat;
  }

  private ConfigResult<Options> load() {
    return new ConfigSources(Optional.of(directory), List.of(), Map.of(), FLINK).load();
  }
}
