package io.github.tare.yarn.recommend;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.Course;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Trend;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.recorder.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why memory is not to be taken away, whatever was seen. What was seen was needed, so that nothing
 * of this keeps a pool from being raised.
 */
final class Doubts {
  /** A heap that was filled less often has not shown what it keeps. */
  private static final long LEAST_COLLECTIONS = 10;

  private final Peers peers;
  private final Terms terms;

  Doubts(Peers peers, Terms terms) {
    this.peers = peers;
    this.terms = terms;
  }

  /** About the whole process, in sentences. */
  List<String> all() {
    List<String> doubts = new ArrayList<>();
    tooShort().ifPresent(doubts::add);
    tooQuiet().ifPresent(doubts::add);
    peers.diagnoses().stream()
        .filter(one -> one.verdict().lackedMemory())
        .map(Doubts::lacked)
        .forEach(doubts::add);
    return doubts;
  }

  private Optional<String> tooShort() {
    return peers.longest().compareTo(terms.leastRun()) < 0
        ? Optional.of(
            "It was recorded for %s at the most; to take memory away asks for %s (--least-run)."
                .formatted(
                    VerdictText.span(peers.longest().toMillis()),
                    VerdictText.span(terms.leastRun().toMillis())))
        : Optional.empty();
  }

  private Optional<String> tooQuiet() {
    long collections = peers.most(Field.GC_COUNT).orElse(0L);
    return collections < LEAST_COLLECTIONS
        ? Optional.of(
            "Its heap was collected %d times at the most, of %d that are needed: the load was too small to tell."
                .formatted(collections, LEAST_COLLECTIONS))
        : Optional.empty();
  }

  private static String lacked(Diagnosis one) {
    String what =
        one.verdict()
            .overflowed()
            .map(part -> "its " + part.part().title() + " was too small")
            .orElse(one.verdict().cause().words());
    return "%s may have needed more than could be seen: %s."
        .formatted(one.evidence().container(), what);
  }

  /** About one pool, the end of a sentence. */
  Optional<String> growing(Pool pool) {
    return field(pool)
        .flatMap(
            field ->
                peers
                    .recordings()
                    .map(recording -> Trend.of(Course.of(field, recording).secondHalf()))
                    .filter(trend -> trend.kind() == Trend.Kind.STEADY)
                    .findFirst())
        .map(
            trend ->
                "it was still growing, by %s in %s"
                    .formatted(
                        MemorySizeText.rounded(trend.grown()), VerdictText.span(trend.millis())));
  }

  private static Optional<Field> field(Pool pool) {
    return switch (pool) {
      case TASK_HEAP, HEAP -> Optional.of(Field.HEAP_LEFT);
      case TASK_OFF_HEAP, OFF_HEAP -> Optional.of(Field.DIRECT_USED);
      case JVM_METASPACE -> Optional.of(Field.METASPACE_COMMITTED);
      case JVM_OVERHEAD -> Optional.of(Field.OTHER);
      case FRAMEWORK_HEAP, FRAMEWORK_OFF_HEAP, NETWORK, MANAGED -> Optional.empty();
    };
  }
}
