package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.room.Outlook;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of an application. The rule: an error rejects it; else a wait, which is a warning of
 * one of these codes, makes it wait; else it starts.
 *
 * @param kind which of the three
 * @param because the problems that decide, in the order in which they would stop it; none where it
 *     starts
 * @param outlook for its workers
 */
public record Verdict(Kind kind, List<Problem> because, Outlook outlook) {
  private static final Set<ProblemCode> WAITS =
      EnumSet.range(ProblemCode.MASTER_SHARE_FULL, ProblemCode.WORKERS_WAIT);

  public Verdict {
    Objects.requireNonNull(kind);
    because = List.copyOf(because);
    Objects.requireNonNull(outlook);
  }

  /** What may become of it. */
  public enum Kind {
    /** By Tare, YARN or Flink; or it would wait for something that never comes. */
    REJECTED,
    /** YARN takes it, and its master or all its workers wait. */
    WILL_WAIT,
    /** Its master starts at once, and at least one worker, for all that is known. */
    WILL_START
  }

  static Verdict of(Problems problems, Outlook outlook) {
    List<Problem> errors =
        problems.all().stream().filter(it -> it.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      return new Verdict(Kind.REJECTED, errors, outlook.withoutMaster());
    }
    List<Problem> waits = problems.all().stream().filter(Verdict::isWait).toList();
    if (waits.isEmpty()) {
      return new Verdict(Kind.WILL_START, List.of(), outlook);
    }
    return new Verdict(
        Kind.WILL_WAIT,
        waits,
        waits.stream().anyMatch(Verdict::holdsMaster) ? outlook.withoutMaster() : outlook);
  }

  /** Whether this problem passes by itself: YARN takes the application, and it waits. */
  public static boolean isWait(Problem problem) {
    return problem.severity() == Severity.WARNING && WAITS.contains(problem.code());
  }

  /** Whether the master starts at once. */
  public boolean masterStarts() {
    return kind == Kind.WILL_START
        || (kind == Kind.WILL_WAIT && because.stream().noneMatch(Verdict::holdsMaster));
  }

  private static boolean holdsMaster(Problem problem) {
    return problem.code() != ProblemCode.WORKERS_WAIT;
  }
}
