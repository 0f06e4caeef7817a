package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.recorder.Field;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever was recorded, and whatever ended it: what a verdict may say, and what never. */
class VerdictProperties {
  @Property(seed = "7")
  void what_is_named_was_over_its_budget_or_full_in_the_jvms_own_words(
      @ForAll Cause cause, @ForAll @Size(6) List<@LongRange(max = 900) Long> sizes) {
    Verdict verdict = verdict(cause, sizes, 40);
    verdict
        .overflowed()
        .ifPresent(
            named ->
                assertThat(named.use().isOver() || cause.full().equals(Optional.of(named.part())))
                    .isTrue());
  }

  @Property(seed = "7")
  void nothing_is_both_named_or_suspected_and_ruled_out(
      @ForAll Cause cause, @ForAll @Size(6) List<@LongRange(max = 900) Long> sizes) {
    Verdict verdict = verdict(cause, sizes, 40);
    assertThat(Collections.disjoint(verdict.ruledOut(), verdict.suspects())).isTrue();
    assertThat(verdict.overflowed().map(PartUse::part).filter(verdict.ruledOut()::contains))
        .isEmpty();
  }

  @Property(seed = "7")
  void a_process_that_outgrew_its_container_has_a_part_to_name(
      @ForAll @Size(6) List<@LongRange(max = 900) Long> sizes) {
    long heap = Math.min(400, sizes.get(0));
    long resident = 1025 + sizes.get(5);
    Recorded recorded = Recorded.valid().flat(Field.HEAP_USED, heap).flat(Field.RESIDENT, resident);
    recorded.flat(Field.METASPACE_COMMITTED, sizes.get(1)).flat(Field.DIRECT_USED, sizes.get(2));
    long known = 400 + sizes.get(1) + sizes.get(2);
    recorded.flat(Field.OTHER, Math.max(0, resident - known));
    assertThat(of(Cause.PHYSICAL_MEMORY, recorded).overflowed()).isPresent();
  }

  @Property(seed = "7")
  void any_recording_has_a_verdict_and_a_change_makes_one_pool_larger(
      @ForAll Cause cause,
      @ForAll @Size(6) List<@LongRange(max = 900) Long> sizes,
      @ForAll @IntRange(max = 60) int seconds) {
    Recording recording = recorded(sizes).seconds(seconds).recording();
    Verdict verdict = Verdict.of(cause, Optional.empty(), Optional.of(recording));
    verdict
        .overflowed()
        .flatMap(
            part ->
                RecordedPlan.of(recording.header())
                    .flatMap(plan -> plan.roomFor(part, verdict.missing())))
        .ifPresent(
            change -> {
              assertThat(change.to()).isGreaterThan(change.from());
              assertThat(change.process().minus(change.to().minus(change.from())))
                  .isEqualTo(MemorySize.ofMebibytes(1024));
            });
  }

  private static Verdict verdict(Cause cause, List<Long> sizes, int seconds) {
    return of(cause, recorded(sizes).seconds(seconds));
  }

  private static Recorded recorded(List<Long> sizes) {
    return Recorded.valid()
        .course(Field.HEAP_USED, second -> Math.min(400, sizes.get(0)))
        .course(Field.METASPACE_COMMITTED, second -> second % 2 == 0 ? sizes.get(1) : 10)
        .flat(Field.DIRECT_USED, sizes.get(2))
        .course(Field.OTHER, second -> sizes.get(3) * second / 60)
        .flat(Field.OTHER_MOST, sizes.get(3) + sizes.get(4))
        .flat(Field.RESIDENT, sizes.get(5));
  }

  private static Verdict of(Cause cause, Recorded recorded) {
    return Verdict.of(cause, Optional.empty(), Optional.of(recorded.recording()));
  }
}
