package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.migrate.Migration;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OldFileProperties {
  private static final Path LINES = Path.of("flink-conf.yaml");
  private static final Path YAML = Path.of("config.yaml");
  private static final FlinkVersion V2_3 = new FlinkVersion(2, 3);

  @Property(tries = 500)
  void no_line_and_no_setting_is_lost(@ForAll("files") String text) {
    String migrated = migrated(new OldFile(LINES, LINES, text));

    assertThat(migrated).contains(lines(text));
  }

  @Property(tries = 500)
  void a_second_time_changes_nothing(@ForAll("files") String text) {
    String once = migrated(new OldFile(LINES, LINES, text));
    String yaml = migrated(new OldFile(LINES, YAML, text));

    assertThat(migrated(new OldFile(LINES, LINES, once))).isEqualTo(once);
    assertThat(migrated(new OldFile(YAML, YAML, yaml))).isEqualTo(yaml);
  }

  /** The new text, once it was read back and found to say what it should. */
  private static String migrated(OldFile file) {
    Layer before = file.before();
    assertThat(before.problems().refuse()).isFalse();
    Options options = Options.of(List.of(before.toOptionLayer()));
    Migration migration = Migration.of(options, PlanningMode.CONTAINER, V2_3);
    assertThat(migration.problems().all()).isEmpty();
    String text = file.rewritten(migration.changes());
    Layer after = file.after(text);
    Options result = Options.of(List.of(after.toOptionLayer()));
    assertThat(ReadBack.of(file.target(), after, result, options, migration.changes()).all())
        .as(text)
        .isEmpty();
    return text;
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\r\n|\n", -1)).toList();
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> old =
        Arbitraries.of(
            "taskmanager.heap.size: 4096m",
            " taskmanager.heap.mb: 4096 # MiB",
            "jobmanager.heap.size: 2g",
            "containerized.heap-cutoff-ratio: 0.3",
            "containerized.heap-cutoff-min: 700#x",
            "taskmanager.memory.fraction: .5",
            "taskmanager.memory.size: 512",
            "taskmanager.memory.off-heap: true",
            "taskmanager.memory.preallocate: false",
            "taskmanager.network.memory.max: 256 mb",
            "taskmanager.network.numberOfBuffers: 2048");
    Arbitrary<String> other =
        Arbitraries.of(
            "",
            "# a comment",
            "  # 'another: one'",
            "a.b: c",
            "a.b: d: e",
            "a.c:d",
            "---",
            "x: 010",
            "y: null",
            "z: [1, 2",
            "w: 'q' \"r\"",
            "v: *a &b %c @d `e`",
            "u: 1e3",
            "t: True",
            "s: ~",
            "r: 0x10",
            "q: it's",
            "p: - o",
            "m: |",
            "l: ? k",
            "ü: ö");
    Arbitrary<List<String>> lines = Arbitraries.oneOf(old, other).list().ofMaxSize(14);
    return Combinators.combine(lines, Arbitraries.of("\n", "\r\n"), Arbitraries.of("", "\n"))
        .as((all, end, last) -> String.join(end, all) + last);
  }
}
