package io.github.tare.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.ProcessKind;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Flink's own classes divide managed memory among slots and consumers, and RocksDB's share into
 * cache and write buffers, as Tare does. They need all of Flink, so the two Flink homes are asked.
 */
class ManagedOracleTest {
  private static final long SEED = Long.getLong("tare.oracle.seed", 49);
  private static final int CASES = Integer.getInteger("tare.oracle.cases", 3000) / 3;

  @ParameterizedTest(name = "Flink {1}")
  @CsvSource({"flink-1.20, 1.20", "flink-2.3, 2.3"})
  void tare_divides_managed_memory_as_flink_does(String home, String minor) throws Exception {
    FlinkVersion version = FlinkVersion.parse(minor).orElseThrow();
    try (RealFlink flink = RealFlink.in(Path.of(home, "target", "flink", "lib"))) {
      Comparison comparison =
          new Comparison(
              flink.version(), new FlinkManagedMemory(flink), new TareManagedMemory(version));
      for (int number = 0; number < CASES; number++) {
        comparison.ask(Case.ofManagedMemory(SEED, number));
      }
      Tally tally = Objects.requireNonNull(comparison.tallies().get(ProcessKind.TASK_EXECUTOR));
      System.out.printf(
          "oracle: Flink %s managed memory: seed %d, %s%n", flink.version(), SEED, tally);
      assertThat(flink.version()).startsWith(minor + ".");
      assertThat(comparison.disagreements()).isEmpty();
      assertThat(tally.accepted() * 2).isGreaterThanOrEqualTo(tally.cases());
    }
  }
}
