package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Laws of the changes that are proposed, for configurations that do not plan. */
class FixProperties {
  private static final LongAdder REFUSED = new LongAdder();
  private static final LongAdder FIXES = new LongAdder();
  private static final LongAdder SMALLER = new LongAdder();
  private static final LongAdder WITHOUT = new LongAdder();
  private static final LongAdder REPAIRED = new LongAdder();
  private static final LongAdder STEPS = new LongAdder();
  private static final LongAdder DEAD_ENDS = new LongAdder();
  private static final LongAdder DROPPED = new LongAdder();

  @Provide
  Arbitrary<Map<String, String>> conflicting() {
    return ConfigurationArbitraries.conflicting();
  }

  @Provide
  Arbitrary<Map<String, String>> redundant() {
    return ConfigurationArbitraries.redundant();
  }

  @Provide
  Arbitrary<FlinkVersion> versions() {
    return ConfigurationArbitraries.supportedVersions();
  }

  @AfterContainer
  static void printTheCountsAndHoldDeadEndsDown() {
    System.out.printf(
        "fixes: %d work; %d smaller changes do not; of %d refused configurations %d are repaired in"
            + " %d steps, %d need more than one change at once, %d have no fix at all;"
            + " %d idle keys dropped%n",
        FIXES.sum(),
        SMALLER.sum(),
        REFUSED.sum(),
        REPAIRED.sum(),
        STEPS.sum(),
        DEAD_ENDS.sum(),
        WITHOUT.sum(),
        DROPPED.sum());
    assertThat(WITHOUT.sum() * 100).isLessThanOrEqualTo(REFUSED.sum() * 6);
    assertThat(DEAD_ENDS.sum() * 100).isLessThanOrEqualTo(REFUSED.sum() * 14);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
  void a_fix_removes_its_problem_and_brings_no_error(
      @ForAll("conflicting") Map<String, String> values,
      @ForAll("versions") FlinkVersion version,
      @ForAll PlanningMode mode,
      @ForAll ProcessKind process) {
    Refused before = Refused.of(version, mode, process, values);
    for (Problem error : before.errors()) {
      for (Remedy remedy : error.remedies()) {
        FIXES.increment();
        Refused after = before.with(remedy);
        assertThat(after.news(before, error, Severity.ERROR))
            .as(() -> remedy.words() + " for " + ProblemText.of(error))
            .isEmpty();
        assertThat(after.errors()).hasSizeLessThan(before.errors().size());
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
  void no_smaller_change_of_the_same_key_does(
      @ForAll("conflicting") Map<String, String> values,
      @ForAll("versions") FlinkVersion version,
      @ForAll PlanningMode mode,
      @ForAll ProcessKind process,
      @ForAll Random random) {
    Refused before = Refused.of(version, mode, process, values);
    for (Problem error : before.errors()) {
      for (Remedy remedy : error.remedies()) {
        Move.of(error, remedy).ifPresent(move -> assertSmallest(before, error, move, random));
      }
    }
  }

  private static void assertSmallest(Refused before, Problem error, Move move, Random random) {
    boolean quiet = before.with(move.remedy()).news(before, error, Severity.WARNING).isEmpty();
    for (Remedy smaller : move.smaller(random)) {
      SMALLER.increment();
      Refused after = before.with(smaller);
      boolean works =
          after.news(before, error, Severity.ERROR).isEmpty()
              && (!quiet || after.news(before, error, Severity.WARNING).isEmpty());
      assertThat(works)
          .as(
              () ->
                  smaller.words()
                      + " instead of "
                      + move.remedy().words()
                      + " for "
                      + ProblemText.of(error))
          .isFalse();
    }
  }

  /**
   * Unless one problem hides another, so that no change of a single key will do: that is a dead
   * end. They are counted, over a fixed seed.
   */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000, seed = "4711")
  void the_first_fixes_one_after_another_lead_to_a_plan(
      @ForAll("conflicting") Map<String, String> values,
      @ForAll("versions") FlinkVersion version,
      @ForAll PlanningMode mode,
      @ForAll ProcessKind process) {
    Refused now = Refused.of(version, mode, process, values);
    if (now.errors().isEmpty()) {
      return;
    }
    REFUSED.increment();
    int steps = 0;
    int bound = now.errors().size();
    Optional<Remedy> first = firstOf(now);
    WITHOUT.add(first.isPresent() ? 0 : 1);
    while (first.isPresent()) {
      now = now.with(first.get());
      first = firstOf(now);
      steps++;
    }
    assertThat(steps).isLessThanOrEqualTo(bound);
    if (now.errors().isEmpty()) {
      REPAIRED.increment();
      STEPS.add(steps);
    } else {
      DEAD_ENDS.increment();
    }
  }

  private static Optional<Remedy> firstOf(Refused refused) {
    return refused.errors().stream().flatMap(error -> error.remedies().stream()).findFirst();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void a_key_without_effect_can_go_and_the_plan_stays_the_same_to_the_byte(
      @ForAll("redundant") Map<String, String> values,
      @ForAll("versions") FlinkVersion version,
      @ForAll PlanningMode mode,
      @ForAll ProcessKind process) {
    Refused before = Refused.of(version, mode, process, values);
    for (Problem problem : before.result().problems().all()) {
      for (Remedy remedy : problem.remedies()) {
        if (problem.severity() != Severity.ERROR && remedy.action() == Remedy.Action.REMOVE) {
          DROPPED.increment();
          assertThat(sizes(before.with(remedy)))
              .as(() -> ProblemText.of(problem))
              .isEqualTo(sizes(before));
        }
      }
    }
  }

  private static List<MemorySize> sizes(Refused configuration) {
    return configuration
        .result()
        .fold(
            planned -> planned.plan().pools().values().stream().map(Derivation::size).toList(),
            rejected -> List.of());
  }
}
