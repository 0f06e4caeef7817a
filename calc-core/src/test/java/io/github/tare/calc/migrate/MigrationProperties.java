package io.github.tare.calc.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MigrationProperties {
  @Property(tries = 2000)
  void migrating_twice_changes_nothing(
      @ForAll("configurations") Map<String, String> values, @ForAll PlanningMode mode) {
    Options options = OldConfigurations.of(values);
    Migration migration = Migration.of(options, mode, new FlinkVersion(2, 3));
    if (migration.problems().isEmpty()) {
      Options result = OldConfigurations.migrated(options, migration);

      assertThat(Migration.of(result, mode, new FlinkVersion(2, 3)).changes()).isEmpty();
      assertThat(result.all()).doesNotContainKeys(OLD_KEYS);
    }
  }

  @Property(tries = 2000)
  void every_old_key_is_accounted_for_or_is_a_problem(
      @ForAll("configurations") Map<String, String> values) {
    Options options = OldConfigurations.of(values);
    Migration migration = Migration.of(options, PlanningMode.CONTAINER, new FlinkVersion(2, 3));

    if (migration.problems().isEmpty()) {
      assertThat(migration.changes())
          .extracting(change -> change.old().key())
          .containsAll(Stream.of(OLD_KEYS).filter(values::containsKey).toList());
    }
    assertThat(migration.changes()).allSatisfy(change -> assertThat(change.why()).isNotBlank());
  }

  private static final String[] OLD_KEYS = {
    "taskmanager.heap.size",
    "taskmanager.heap.mb",
    "jobmanager.heap.size",
    "jobmanager.heap.mb",
    "containerized.heap-cutoff-ratio",
    "containerized.heap-cutoff-min",
    "yarn.heap-cutoff-ratio",
    "yarn.heap-cutoff-min",
    "taskmanager.memory.size",
    "taskmanager.memory.fraction",
    "taskmanager.memory.off-heap",
    "taskmanager.memory.preallocate",
    "taskmanager.network.memory.min",
    "taskmanager.network.memory.max",
    "taskmanager.network.memory.fraction",
    "taskmanager.network.numberOfBuffers"
  };
  private static final String[] NEW_KEYS = {
    "taskmanager.memory.segment-size",
    "taskmanager.memory.process.size",
    "taskmanager.memory.managed.size",
    "taskmanager.memory.jvm-metaspace.size",
    "taskmanager.memory.task.off-heap.size",
    "jobmanager.memory.process.size",
    "taskmanager.memory.network.min"
  };

  @Provide
  Arbitrary<Map<String, String>> configurations() {
    Arbitrary<String> keys =
        Arbitraries.oneOf(
            Arbitraries.of(OLD_KEYS), Arbitraries.of(OLD_KEYS), Arbitraries.of(NEW_KEYS));
    Arbitrary<String> values =
        Arbitraries.of(
            "1024",
            "0",
            "600",
            "4g",
            "1728m",
            "64mb",
            "0.25",
            "0.7",
            "0",
            "-1",
            "1.0",
            "NaN",
            "x",
            "",
            " 1g ",
            "true",
            "false",
            "9223372036854775807",
            "9223372036854775807b",
            "2147483647",
            "8388607t",
            "1e-30",
            "0.99999999");
    return Arbitraries.maps(keys, values).ofMinSize(1).ofMaxSize(12);
  }
}
