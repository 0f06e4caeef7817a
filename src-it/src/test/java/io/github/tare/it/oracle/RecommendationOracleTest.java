package io.github.tare.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.HeadRoom;
import io.github.tare.yarn.diagnose.Reading;
import io.github.tare.yarn.diagnose.RecorderHeader;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.recommend.PoolAdvice;
import io.github.tare.yarn.recommend.Recommendation;
import io.github.tare.yarn.recommend.Recommendations;
import io.github.tare.yarn.recommend.Terms;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recommended to be set comes to the same plan in Flink, whatever was recorded. */
class RecommendationOracleTest {
  private static final int CASES = 500;
  private static final Path JARS = Path.of("target", "oracle");
  private static final Terms TERMS = new Terms(HeadRoom.USUAL, Duration.ZERO, Optional.empty());

  @ParameterizedTest(name = "Flink {0}")
  @ValueSource(strings = {"1.20", "2.0", "2.1", "2.2", "2.3"})
  void flink_plans_what_is_recommended(String minor) throws Exception {
    Random random = new Random(49);
    int changed = 0;
    try (RealFlink flink = RealFlink.in(JARS.resolve(minor), JARS.resolve("shared"))) {
      for (int number = 0; number < CASES; number++) {
        Recommendation found = recommend(recording(minor, random));
        assertThat(planned(flink, found)).as("case %d", number).isEqualTo(sizes(found));
        changed += found.changes() ? 1 : 0;
      }
    }
    System.out.printf("oracle: Flink %s: %d of %d are changes%n", minor, changed, CASES);
    assertThat(changed).isBetween(CASES / 2, CASES);
  }

  private static Map<Pool, MemorySize> planned(RealFlink flink, Recommendation found) {
    Answer answer =
        flink.answer(
            new Question(found.process(), PlanningMode.CONTAINER, found.settings(), Set.of()));
    assertThat(answer.refusal()).isEmpty();
    Map<Pool, MemorySize> sizes = new EnumMap<>(Pool.class);
    for (Pool pool : found.process().pools()) {
      sizes.put(pool, MemorySize.ofBytes(Long.parseLong(answer.fields().get(pool.jsonName()))));
    }
    return sizes;
  }

  private static Map<Pool, MemorySize> sizes(Recommendation found) {
    Map<Pool, MemorySize> sizes = new EnumMap<>(Pool.class);
    for (PoolAdvice pool : found.pools()) {
      sizes.put(pool.pool(), pool.recommended());
    }
    return sizes;
  }

  private static Recommendation recommend(Recording recording) {
    Evidence evidence =
        new Evidence(
            "container_1700000000000_0001_01_000002",
            Optional.empty(),
            List.of(),
            Optional.of(recording));
    return Recommendations.of(List.of(evidence), TERMS).all().get(0);
  }

  /** Pools to the byte, as fractions leave them, and any use of up to a gibibyte. */
  private static Recording recording(String minor, Random random) {
    ProcessKind process =
        random.nextInt(4) == 0 ? ProcessKind.JOB_MANAGER : ProcessKind.TASK_EXECUTOR;
    Map<String, String> header = new HashMap<>();
    header.put("process", process.keyPrefix());
    header.put("flink", minor);
    for (Pool pool : process.pools()) {
      header.put("pool." + pool.jsonName(), Integer.toString(random.nextInt(1 << 30)));
    }
    Map<Field, Long> line = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      line.put(field, (long) random.nextInt(1 << 20));
    }
    return new Recording(
        new RecorderHeader(header), Map.of(Ring.RUN, List.of(new Reading(line))), 0);
  }
}
