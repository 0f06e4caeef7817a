package io.github.tare.yarn.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.HeadRoom;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.RecorderReader;
import io.github.tare.yarn.recorder.Field;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever was seen of a process: what a recommendation holds to. */
class RecommendationProperties {
  /**
   * What was seen of one, in MiB.
   *
   * @param left in the heap of 400
   * @param collecting of a second, in ms
   */
  record Seen(
      boolean master, int left, int metaspace, int direct, int least, int more, int collecting) {
    Seen calm() {
      return new Seen(master, left, metaspace, direct, least, more, 0);
    }

    Recorded recorded() {
      Recorded recorded = master ? Recorded.jobManager() : Recorded.valid();
      return recorded
          .seconds(3)
          .flat(Field.HEAP_USED, left)
          .flat(Field.HEAP_LEFT, left)
          .flat(Field.METASPACE_COMMITTED, metaspace)
          .flat(Field.DIRECT_USED, direct)
          .flat(Field.OTHER, least)
          .flat(Field.OTHER_MOST, (long) least + more)
          .flat(Field.RESIDENT, 900)
          .flat(Field.RESIDENT_PEAK, 910)
          .counting(Field.GC_MILLIS, second -> second * collecting);
    }
  }

  @Provide
  Arbitrary<Seen> seen() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 420),
            Arbitraries.integers().between(1, 160),
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 600),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(0, 100))
        .as(Seen::new);
  }

  @Property(seed = "7")
  void every_pool_holds_what_was_seen_of_it_with_head_room(
      @ForAll("seen") Seen seen, @ForAll @IntRange(max = 200) int percent) {
    Recommendation found = recommend(seen.recorded(), percent, Duration.ZERO);
    HeadRoom headRoom = new HeadRoom(percent);
    for (PoolAdvice pool : found.pools()) {
      pool.seen()
          .ifPresent(
              size ->
                  assertThat(pool.recommended())
                      .as(pool.why())
                      .isGreaterThanOrEqualTo(withRoom(size, headRoom)));
    }
    MemorySize heap = size(found, Pool.HEAP).plus(size(found, Pool.FRAMEWORK_HEAP));
    assertThat(heap.plus(size(found, Pool.TASK_HEAP)))
        .isGreaterThanOrEqualTo(withRoom(MemorySize.ofMebibytes(seen.left), headRoom));
  }

  /** To the byte, and not by the class that is tested. */
  private static MemorySize withRoom(MemorySize seen, HeadRoom headRoom) {
    return MemorySize.ofBytes((seen.bytes() * (100 + headRoom.percent()) + 99) / 100);
  }

  @Property(seed = "7")
  void the_plan_is_valid_and_the_settings_alone_come_to_it(@ForAll("seen") Seen seen) {
    Recommendation found = recommend(seen.recorded(), 20, Duration.ZERO);
    var planned = found.recorded().planned(found.settings()).orElseThrow();
    for (PoolAdvice pool : found.pools()) {
      assertThat(planned.size(pool.pool())).isEqualTo(pool.recommended());
    }
    assertThat(found.container()).isGreaterThanOrEqualTo(planned.totalProcess().size());
  }

  @Property(seed = "7")
  void nothing_falls_below_what_flink_needs(@ForAll("seen") Seen seen) {
    Recommendation found = recommend(seen.recorded(), 0, Duration.ZERO);
    for (PoolAdvice pool : found.pools()) {
      switch (pool.pool()) {
        case FRAMEWORK_HEAP, FRAMEWORK_OFF_HEAP, NETWORK, MANAGED ->
            assertThat(pool.recommended()).isEqualTo(pool.budget());
        case HEAP, OFF_HEAP ->
            assertThat(pool.recommended()).isGreaterThanOrEqualTo(MemorySize.ofMebibytes(128));
        case JVM_OVERHEAD ->
            assertThat(pool.recommended()).isGreaterThanOrEqualTo(MemorySize.ofMebibytes(192));
        case TASK_HEAP, TASK_OFF_HEAP, JVM_METASPACE ->
            assertThat(pool.recommended()).isGreaterThanOrEqualTo(pool.seen().orElseThrow());
      }
    }
  }

  @Property(seed = "7")
  void where_a_pool_is_lowered_the_process_is_smaller_or_holds_all_native_memory(
      @ForAll("seen") Seen seen) {
    Recommendation found = recommend(seen.recorded(), 20, Duration.ZERO);
    if (found.pools().stream().anyMatch(PoolAdvice::lowers)) {
      MemorySize room = size(found, Pool.MANAGED).plus(size(found, Pool.JVM_OVERHEAD));
      assertThat(room).isGreaterThanOrEqualTo(MemorySize.ofMebibytes(seen.least + seen.more + 10L));
    }
  }

  /** Where a process lacked memory, more is known the second time. */
  @Property(seed = "7")
  void applied_twice_it_is_the_same(@ForAll("seen") Seen any) {
    Seen seen = any.calm();
    Recommendation first = recommend(seen.recorded(), 20, Duration.ZERO);
    Assume.that(first.doubts().isEmpty());
    Recorded again = seen.recorded();
    first
        .pools()
        .forEach(
            pool ->
                again.header(
                    "pool." + pool.pool().jsonName(), Long.toString(pool.recommended().bytes())));
    assertThat(sizes(recommend(again, 20, Duration.ZERO))).isEqualTo(sizes(first));
  }

  /** A collection takes as long as before, and half the room means twice as many. */
  @Property(seed = "7")
  void a_heap_with_the_room_that_it_needs_needs_no_other(
      @ForAll @IntRange(min = 1, max = 900) int left,
      @ForAll @IntRange(min = 1, max = 9000) int room,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    MemorySize kept = MemorySize.ofMebibytes(left);
    MemorySize whole = kept.plus(MemorySize.ofMebibytes(room));
    MemorySize needed = new HeapRoom(kept, whole, percent / 100.0).needed();
    double then = percent / 100.0 * whole.minus(kept).bytes() / needed.minus(kept).bytes();
    if (needed.compareTo(whole) < 0) {
      assertThat(then).isBetween(0.0499, 0.0501);
    } else {
      assertThat(needed).isLessThanOrEqualTo(MemorySize.ofMebibytes(left + Math.max(left, room)));
    }
    assertThat(new HeapRoom(kept, needed, then).needed().bytes())
        .isBetween(needed.bytes() - 1, needed.bytes() + 1);
  }

  @Property(seed = "7")
  void nothing_is_taken_away_after_too_short_a_run(@ForAll("seen") Seen seen) {
    Recommendation found = recommend(seen.recorded(), 20, Duration.ofMinutes(10));
    assertThat(found.doubts()).isNotEmpty();
    for (PoolAdvice pool : found.pools()) {
      assertThat(pool.recommended()).isGreaterThanOrEqualTo(pool.budget());
    }
  }

  private static Map<Pool, MemorySize> sizes(Recommendation found) {
    Map<Pool, MemorySize> sizes = new EnumMap<>(Pool.class);
    found.pools().forEach(pool -> sizes.put(pool.pool(), pool.recommended()));
    return sizes;
  }

  private static MemorySize size(Recommendation found, Pool pool) {
    return sizes(found).getOrDefault(pool, MemorySize.ZERO);
  }

  private static Recommendation recommend(Recorded recorded, int percent, Duration leastRun) {
    Evidence evidence =
        new Evidence(
            "container_1700000000000_0001_01_000002",
            Optional.empty(),
            List.of(),
            Optional.of(RecorderReader.read(recorded.bytes())));
    Terms terms = new Terms(new HeadRoom(percent), leastRun, Optional.empty());
    return Recommendations.of(List.of(evidence), terms).all().get(0);
  }
}
