package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that a user can write makes the core throw. {@code -Dtare.fuzz.tries=1000000} tries
 * longer, {@code -Dtare.fuzz.seed=2} something else.
 */
class FuzzTest {
  private static final int TRIES = Integer.getInteger("tare.fuzz.tries", 6000);
  private static final long SEED = Long.getLong("tare.fuzz.seed", 1);
  private static final List<FlinkVersion> VERSIONS =
      Stream.of("1.10", "1.14", "1.17", "1.19", "1.20", "2.0", "2.1", "2.2", "2.3")
          .map(text -> FlinkVersion.parse(text).orElseThrow())
          .toList();

  @Test
  void no_configuration_makes_the_core_throw() {
    int planned = 0;
    for (int i = 0; i < TRIES; i++) {
      Wild wild = new Wild(new Random(SEED * TRIES + i));
      FlinkVersion version = wild.one(VERSIONS);
      Options options = wild.options(version);
      try {
        planned += ask(wild, version, options) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError thrown) {
        throw new AssertionError(
            "input %d of seed %d, Flink %s: %s".formatted(i, SEED, version, options.all()), thrown);
      }
    }
    System.out.printf("fuzz: %d configurations, of which %d plan; none threw%n", TRIES, planned);
    assertThat(planned).as("configurations that plan").isGreaterThan(TRIES / 10);
  }

  @Test
  void no_text_makes_the_reader_of_shell_words_throw() {
    for (int i = 0; i < TRIES; i++) {
      Wild wild = new Wild(new Random(SEED * TRIES + i));
      String text = i % 2 == 0 ? wild.jvmOptions() : wild.letters(60);
      String answer =
          ShellWords.parse(text)
              .fold(words -> words.tokens().toString(), ShellWords.Malformed::describe);
      assertThat(answer).as(text).isNotEmpty();
    }
    System.out.printf("fuzz: %d texts for a shell; none threw%n", TRIES);
  }

  /** Asks for everything there is to know, and whether there is a plan. */
  private static boolean ask(Wild wild, FlinkVersion version, Options options) {
    ProcessKind process = wild.one(List.of(ProcessKind.values()));
    PlanningMode mode = wild.one(List.of(PlanningMode.values()));
    PlanResult result = new MemoryPlanner(version, mode).plan(process, options);
    Optional<MemoryPlan> plan =
        result.fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
    readable(result.problems());
    readable(JvmOptionGuard.check(version, options, process, plan));
    plan.ifPresent(
        some -> {
          derive(some);
          readable(
              new ManagedMemoryPlanner(version, mode, consumers(wild))
                  .share(some, options)
                  .problems());
        });
    return plan.isPresent();
  }

  private static Optional<Set<Consumer>> consumers(Wild wild) {
    return wild.one(
        List.of(
            Optional.empty(),
            Optional.of(EnumSet.allOf(Consumer.class)),
            Optional.of(EnumSet.noneOf(Consumer.class))));
  }

  private static void derive(MemoryPlan plan) {
    assertThat(JvmArguments.of(plan)).isNotEmpty();
    assertThat(PinnedProperties.of(plan)).isNotEmpty();
    plan.pools().values().forEach(pool -> assertThat(pool.rule()).isNotEmpty());
  }

  /** No terminal is moved by what a user wrote. */
  private static void readable(Problems problems) {
    assertThat(ProblemText.of(problems).chars())
        .allMatch(character -> character == '\n' || !Character.isISOControl(character));
  }
}
