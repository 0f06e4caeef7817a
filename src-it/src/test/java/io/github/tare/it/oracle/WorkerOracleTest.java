package io.github.tare.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.ProcessKind;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A TaskExecutor that a job asks for (fine-grained resources) is planned as Flink's own
 * ResourceManager derives it: the same bytes in every pool, the same JVM options.
 */
class WorkerOracleTest {
  private static final long SEED = Long.getLong("tare.oracle.seed", 49);
  private static final int CASES = Integer.getInteger("tare.oracle.cases", 3000);
  private static final Path JARS = Path.of("target", "oracle");

  @ParameterizedTest(name = "Flink {0}")
  @ValueSource(strings = {"1.20", "2.0", "2.1", "2.2", "2.3"})
  void tare_plans_the_worker_that_a_job_asks_for_as_flink_does(String minor) throws Exception {
    TarePlanner tare = new TarePlanner(FlinkVersion.parse(minor).orElseThrow());
    try (RealFlink flink = RealFlink.in(JARS.resolve(minor), JARS.resolve("shared"))) {
      Comparison comparison =
          new Comparison(flink.version(), new FlinkWorker(flink), tare::answerOfWorker);
      for (int number = 0; number < CASES; number++) {
        comparison.ask(Case.ofWorker(SEED, number));
      }
      Tally tally = Objects.requireNonNull(comparison.tallies().get(ProcessKind.TASK_EXECUTOR));
      System.out.printf("oracle: Flink %s asked workers: seed %d, %s%n", minor, SEED, tally);
      assertThat(comparison.disagreements()).isEmpty();
      assertThat(tally.accepted() * 2).isGreaterThanOrEqualTo(tally.cases());
    }
  }
}
