package io.github.tare.yarn.diagnose;

import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.launch.FlightRecorder;
import io.github.tare.yarn.recorder.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A diagnosis in sentences, the weightiest first. */
public final class VerdictText {
  private static final String NEITHER =
      "Every part stayed within its budget as long as it was recorded. If memory was the reason, it"
          + " grew within the last second, or another process of the container took it.";

  private static final String VIRTUAL =
      "A JVM reserves far more than it uses, and no pool changes that: let the cluster raise"
          + " yarn.nodemanager.vmem-pmem-ratio, or turn yarn.nodemanager.vmem-check-enabled off.";

  private static final String UNBOUNDED =
      "RocksDB is loaded, its memory is native, and nothing bounds it: let it use managed memory"
          + " (state.backend.rocksdb.memory.managed).";

  private static final String UNREACHABLE =
      "It was down, or cut off from the master: YARN itself says so only after"
          + " yarn.nm.liveness-monitor.expiry-interval-ms (10 min by default).";

  private final Verdict verdict;

  private VerdictText(Verdict verdict) {
    this.verdict = verdict;
  }

  /** For example {@code Its heap was full.} and what follows from that. */
  public static List<String> of(Diagnosis diagnosis) {
    VerdictText text = new VerdictText(diagnosis.verdict());
    List<String> sentences = new ArrayList<>();
    sentences.add(text.cause(diagnosis.evidence().status()));
    text.unknown(diagnosis.evidence()).ifPresent(sentences::add);
    text.part().ifPresent(sentences::add);
    diagnosis.verdict().trend().map(VerdictText::trend).ifPresent(sentences::add);
    if (ownsRocksDb(diagnosis)) {
      sentences.add(
          isUnbounded(diagnosis)
              ? UNBOUNDED
              : "RocksDB is loaded, and its memory is native: unless"
                  + " state.backend.rocksdb.memory.managed is false, managed memory bounds it.");
    }
    text.more(diagnosis.evidence()).ifPresent(sentences::add);
    return sentences;
  }

  /**
   * The same in short, for example {@code killed: native memory 19 MiB over its budget of 400 MiB
   * (RocksDB unbounded)}, or {@code its heap was full}.
   */
  public static String headline(Diagnosis diagnosis) {
    Verdict verdict = diagnosis.verdict();
    VerdictText text = new VerdictText(verdict);
    return verdict
        .overflowed()
        .filter(any -> verdict.missing().bytes() > 0)
        .map(part -> text.over(part) + rocksDb(diagnosis))
        .orElseGet(() -> verdict.cause().words() + text.beyond());
  }

  private String over(PartUse part) {
    boolean killed = verdict.cause() == Cause.PHYSICAL_MEMORY || verdict.cause() == Cause.KILLED;
    return "%s: %s %s over its budget of %s"
        .formatted(
            killed ? "killed" : "ended",
            part.part().title(),
            MemorySizeText.rounded(verdict.missing()),
            part.use().budget().map(MemorySizeText::rounded).orElse("none"));
  }

  private String cause(Optional<Integer> status) {
    String words = verdict.cause().words();
    return Character.toUpperCase(words.charAt(0))
        + words.substring(1)
        + beyond()
        + status.map(number -> " (exit status " + number + ").").orElse(".");
  }

  /** What a recorder knows of an end that nobody wrote down: whether the JVM could shut down. */
  private Optional<String> unknown(Evidence evidence) {
    return evidence
        .recording()
        .filter(any -> verdict.cause() == Cause.UNKNOWN)
        .flatMap(Recording::last)
        .flatMap(line -> line.number(Field.ENDING))
        .map(
            ending ->
                ending == 1
                    ? "It ended by itself, or was asked to: its JVM shut down in order."
                    : "It was ended at once, without a chance to shut down, or it still runs.");
  }

  /** What to know of an end that no pool is to blame for. */
  private Optional<String> more(Evidence evidence) {
    return switch (verdict.cause()) {
      case VIRTUAL_MEMORY -> Optional.of(VIRTUAL);
      case THREADS ->
          evidence.recording().flatMap(Recording::highest).flatMap(VerdictText::threads);
      case APPLICATION_ENDED -> evidence.said().stream().findFirst();
      case UNREACHABLE_NODE ->
          evidence.ended().map(ended -> ended.diagnostics().strip() + " " + UNREACHABLE);
      case NOT_STARTED, CRASHED, FAILED ->
          evidence.words().stream().findFirst().map(words -> "It said: " + words);
      default -> Optional.empty();
    };
  }

  private static Optional<String> threads(Reading highest) {
    return highest
        .number(Field.THREADS)
        .map(
            count ->
                "It had up to %d threads. Its node lets it have no more, whatever its memory is."
                    .formatted(count));
  }

  private String beyond() {
    boolean yarns =
        verdict.cause() == Cause.PHYSICAL_MEMORY || verdict.cause() == Cause.VIRTUAL_MEMORY;
    return yarns
        ? verdict.beyond().map(size -> ", " + MemorySizeText.human(size) + " too much").orElse("")
        : "";
  }

  private Optional<String> part() {
    if (verdict.overflowed().isPresent()) {
      return verdict.overflowed().map(this::named);
    }
    if (!verdict.cause().mayBeMemory() && verdict.cause().full().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        verdict.parts().isEmpty() ? "Nothing was recorded of its memory." : unsure());
  }

  private String named(PartUse part) {
    String budget = part.use().budget().map(MemorySizeText::human).orElse("its budget");
    String missing = MemorySizeText.human(verdict.missing());
    if (part.use().isOver()) {
      return "Its %s was %s over its budget of %s.".formatted(part.part().title(), missing, budget);
    }
    return verdict.missing().equals(MemorySize.ZERO)
        ? "Its %s needed more than %s.".formatted(part.part().title(), budget)
        : "Its %s needed %s more than %s.".formatted(part.part().title(), missing, budget);
  }

  private String unsure() {
    if (verdict.suspects().isEmpty()) {
      return NEITHER;
    }
    String not =
        verdict.ruledOut().isEmpty()
            ? ""
            : " It was not its "
                + join(verdict.ruledOut(), " or ")
                + ", which stayed within budget.";
    return "No part is known to have been over its budget; it may have been its "
        + join(verdict.suspects(), " or ")
        + "."
        + not;
  }

  private static String join(List<Part> parts, String last) {
    List<String> titles = parts.stream().map(Part::title).toList();
    int end = titles.size() - 1;
    return end == 0
        ? titles.get(0)
        : String.join(", ", titles.subList(0, end)) + last + titles.get(end);
  }

  private static String trend(Trend trend) {
    String grown = MemorySizeText.human(trend.grown()) + " in " + span(trend.millis());
    return switch (trend.kind()) {
      case STEADY ->
          "It grew steadily, by " + grown + ", as a leak does: more memory would only last longer.";
      case BURST -> "Most of its growth of " + grown + " came at the end: a burst, not a leak.";
      case UNEVEN -> "It grew by " + grown + ", neither steadily nor at once.";
      case LEVEL -> "It did not grow in its last " + span(trend.millis()) + ".";
      case TOO_SHORT -> "It was recorded too briefly to tell a leak from a burst.";
    };
  }

  /** For example {@code 99 s}, {@code 5 min} or {@code 30 h}: whole ones, two at the least. */
  public static String span(long millis) {
    Duration span = Duration.ofMillis(millis);
    if (span.toMinutes() < 2) {
      return span.toSeconds() + " s";
    }
    return span.toHours() < 2 ? span.toMinutes() + " min" : span.toHours() + " h";
  }

  private static String rocksDb(Diagnosis diagnosis) {
    if (!ownsRocksDb(diagnosis)) {
      return "";
    }
    return isUnbounded(diagnosis) ? " (RocksDB unbounded)" : " (RocksDB is loaded)";
  }

  private static boolean isUnbounded(Diagnosis diagnosis) {
    return diagnosis
        .evidence()
        .recording()
        .flatMap(recording -> recording.header().text(FlightRecorder.ROCKSDB_BOUND))
        .filter(RocksDbMemory.Bound.UNBOUNDED.jsonName()::equals)
        .isPresent();
  }

  private static boolean ownsRocksDb(Diagnosis diagnosis) {
    boolean loaded =
        diagnosis
            .evidence()
            .recording()
            .flatMap(Recording::highest)
            .flatMap(line -> line.number(Field.ROCKSDB))
            .filter(number -> number == 1)
            .isPresent();
    return loaded
        && diagnosis.verdict().overflowed().filter(use -> use.part() == Part.NATIVE).isPresent();
  }
}
