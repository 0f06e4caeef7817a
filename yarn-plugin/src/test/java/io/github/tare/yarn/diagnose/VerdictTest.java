package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Field;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which part it was, by how much, and what to try. */
class VerdictTest {
  @Test
  void native_memory_over_its_budget_is_named() {
    Diagnosis diagnosis = killed(Recorded.valid().course(Field.OTHER, second -> 320 + second));
    assertThat(named(diagnosis)).contains(Part.NATIVE);
    assertThat(diagnosis.verdict().missing()).isEqualTo(MemorySize.ofMebibytes(19));
    assertThat(diagnosis.verdict().trend().map(Trend::kind)).contains(Trend.Kind.STEADY);
  }

  @Test
  void of_two_the_one_further_over_is_named() {
    Recorded recorded = Recorded.valid().flat(Field.OTHER, 401).flat(Field.DIRECT_USED, 126);
    assertThat(named(killed(recorded))).contains(Part.DIRECT);
  }

  @Test
  void what_was_over_only_for_a_while_is_named_too() {
    Recorded recorded = Recorded.valid().course(Field.OTHER, second -> second == 50 ? 500 : 60);
    assertThat(named(killed(recorded))).contains(Part.NATIVE);
  }

  @Test
  void native_memory_that_may_be_an_untouched_heap_is_neither_named_nor_ruled_out() {
    Verdict verdict = killed(Recorded.valid().flat(Field.OTHER_MOST, 401)).verdict();
    assertThat(verdict.overflowed()).isEmpty();
    assertThat(verdict.ruledOut()).containsExactly(Part.HEAP, Part.METASPACE, Part.DIRECT);
    assertThat(verdict.suspects()).containsExactly(Part.NATIVE);
  }

  @Test
  void what_stayed_within_its_budget_is_ruled_out() {
    Verdict verdict = killed(Recorded.valid()).verdict();
    assertThat(verdict.ruledOut()).containsExactly(Part.values());
    assertThat(verdict.suspects()).isEmpty();
  }

  @Test
  void a_container_that_was_taken_away_blames_no_memory() {
    Recorded recorded = Recorded.valid().flat(Field.OTHER, 500);
    Verdict verdict = Diagnosis.of(evidence(recorded, -102, "")).verdict();
    assertThat(verdict.overflowed()).isEmpty();
    assertThat(verdict.suspects()).isEmpty();
  }

  @Test
  void what_the_jvm_says_is_named_with_what_it_lacked() {
    Diagnosis diagnosis =
        Diagnosis.of(
            evidence(
                Recorded.valid(),
                239,
                "java.lang.OutOfMemoryError: Cannot reserve 1048576 bytes of direct buffer memory"
                    + " (allocated: 129974272, limit: 130023424)"));
    assertThat(named(diagnosis)).contains(Part.DIRECT);
    assertThat(diagnosis.verdict().missing()).isEqualTo(MemorySize.ofBytes(1_048_576 - 49_152));
  }

  @Test
  void without_a_recording_there_is_a_cause_and_no_part() {
    Evidence evidence =
        new Evidence(
            "c",
            Optional.of(
                new EndedContainer(
                    "c", -104, "is running 220086272B beyond the 'PHYSICAL' memory limit.")),
            List.of(),
            Optional.empty());
    Verdict verdict = Diagnosis.of(evidence).verdict();
    assertThat(verdict.cause()).isEqualTo(Cause.PHYSICAL_MEMORY);
    assertThat(verdict.beyond()).contains(MemorySize.ofBytes(220_086_272));
    assertThat(verdict.parts()).isEmpty();
  }

  @Test
  void the_change_gives_the_part_a_fifth_more_than_it_used_and_the_planner_agrees() {
    Change change = killed(Recorded.valid().flat(Field.OTHER, 500)).change().orElseThrow();
    assertThat(change.pool()).isEqualTo(Pool.JVM_OVERHEAD);
    assertThat(change.from()).isEqualTo(MemorySize.ofMebibytes(200));
    assertThat(change.to()).isEqualTo(MemorySize.ofMebibytes(400));
    assertThat(change.settings())
        .containsOnlyKeys(
            "taskmanager.memory.jvm-overhead.min",
            "taskmanager.memory.jvm-overhead.max",
            "taskmanager.memory.process.size")
        .containsEntry("taskmanager.memory.jvm-overhead.min", "400m")
        .containsEntry("taskmanager.memory.process.size", "1224m");
    assertThat(change.plan()).containsEntry("taskmanager.memory.managed.size", "209715200b");
  }

  @Test
  void a_jobmanager_has_pools_of_its_own() {
    Recorded master = Recorded.valid().header("process", "jobmanager");
    for (Pool pool : Pool.values()) {
      master.header("pool." + pool.jsonName(), "-");
    }
    master.pool("heap", 400).pool("offHeap", 124).pool("jvmMetaspace", 100);
    master.pool("jvmOverhead", 400);
    Diagnosis diagnosis =
        Diagnosis.of(evidence(master, 239, "java.lang.OutOfMemoryError: Java heap space"));
    assertThat(diagnosis.change().orElseThrow().settings())
        .containsEntry("jobmanager.memory.heap.size", "480m")
        .containsEntry("jobmanager.memory.process.size", "1104m");
  }

  @Test
  void a_plan_that_is_not_known_or_that_the_planner_refuses_is_not_changed() {
    Recorded recorded = Recorded.valid().flat(Field.OTHER, 500);
    assertThat(killed(recorded.header("pool.managed", "x")).change()).isEmpty();
    assertThat(killed(recorded.pool("managed", 200).header("flink", "?")).change()).isEmpty();
    recorded.header("flink", "2.3").header("pool.taskHeap", "9".repeat(18));
    assertThat(killed(recorded).change()).isPresent();
    Recorded tooLarge = recorded.header("pool.jvmOverhead", "9".repeat(18));
    tooLarge.header("pool.managed", "9".repeat(18)).flat(Field.DIRECT_USED, 1L << 43);
    assertThat(killed(tooLarge).change()).isEmpty();
  }

  @Test
  void in_short_it_is_the_part_and_by_how_much() {
    Recorded recorded = Recorded.valid().flat(Field.OTHER, 812);
    assertThat(VerdictText.headline(killed(recorded)))
        .isEqualTo("killed: native memory 412 MiB over its budget of 400 MiB");
    assertThat(VerdictText.headline(killed(recorded.count(Field.ROCKSDB, 1))))
        .endsWith(" over its budget of 400 MiB (RocksDB is loaded)");
    assertThat(VerdictText.headline(killed(recorded.header("rocksdb.bound", "unbounded"))))
        .isEqualTo("killed: native memory 412 MiB over its budget of 400 MiB (RocksDB unbounded)");
    assertThat(VerdictText.of(killed(recorded)))
        .anyMatch(sentence -> sentence.contains("and nothing bounds it"));
  }

  @Test
  void in_short_a_jvm_that_gave_up_was_not_killed() {
    Evidence evidence =
        evidence(
            Recorded.valid(),
            239,
            "java.lang.OutOfMemoryError: Cannot reserve 2097152 bytes of direct buffer memory"
                + " (allocated: 130023424, limit: 130023424)");
    assertThat(VerdictText.headline(Diagnosis.of(evidence)))
        .isEqualTo("ended: direct memory 2 MiB over its budget of 124 MiB");
  }

  @Test
  void in_short_it_is_the_cause_where_no_part_or_no_amount_is_known() {
    assertThat(VerdictText.headline(killed(Recorded.valid())))
        .isEqualTo("YARN killed it: it used more physical memory than its container has");
    assertThat(
            VerdictText.headline(
                Diagnosis.of(evidence(Recorded.valid(), 239, "OutOfMemoryError: Java heap space"))))
        .isEqualTo("its heap was full");
    assertThat(VerdictText.headline(Diagnosis.of(evidence(Recorded.valid(), -102, ""))))
        .isEqualTo("it was pre-empted: YARN took its container for another application");
  }

  private static Optional<Part> named(Diagnosis diagnosis) {
    return diagnosis.verdict().overflowed().map(PartUse::part);
  }

  private static Diagnosis killed(Recorded recorded) {
    return Diagnosis.of(evidence(recorded, -104, ""));
  }

  private static Evidence evidence(Recorded recorded, int status, String said) {
    return new Evidence(
        "c",
        Optional.of(new EndedContainer("c", status, "")),
        List.of(said),
        Optional.of(recorded.recording()));
  }
}
