package io.github.tare.yarn.report;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Verdict;
import io.github.tare.yarn.room.Outlook;
import io.github.tare.yarn.room.Workers;
import java.util.Locale;
import java.util.OptionalInt;

/** What becomes of an application that may be submitted: of its master, and of its workers. */
final class ForeseenText {
  private ForeseenText() {}

  /**
   * For example {@code It would start (1 note): the master and 3 of 5 TaskManagers now, all 5 ever,
   * for parallelism 10 (parallelism.default).}
   *
   * @param found how many problems, after a blank and in brackets; empty for none
   */
  static String would(Verdict verdict, String found) {
    return of(verdict, "It would ", found);
  }

  /** The same of what is about to be submitted; nobody knows what jobs a session will have. */
  static String will(Cleared cleared) {
    boolean session = DeploymentMode.of(cleared.candidate()) == DeploymentMode.SESSION;
    return session && cleared.verdict().because().isEmpty()
        ? "It will start: the master now, and TaskManagers when jobs need them."
        : of(cleared.verdict(), "It will ", "");
  }

  private static String of(Verdict verdict, String it, String found) {
    return verdict.because().isEmpty()
        ? it + "start" + found + ": " + starts(verdict.outlook())
        : it
            + "wait"
            + found
            + ": "
            + headline(verdict.because().get(0))
            + "."
            + (verdict.masterStarts() ? " The master starts now." : "")
            + later(verdict.outlook());
  }

  private static String starts(Outlook outlook) {
    return outlook
        .workers()
        .map(workers -> now(workers, outlook.now()) + ever(workers, outlook) + purpose(workers))
        .orElse("the master now.");
  }

  private static String now(Workers workers, OptionalInt now) {
    return now.isPresent()
        ? "the master and " + some(workers, now.getAsInt()) + " now"
        : "the master now; how many of " + counted(workers) + " now is not known";
  }

  /** Left out where it says nothing more. */
  private static String ever(Workers workers, Outlook outlook) {
    OptionalInt ever = outlook.ever();
    if (ever.isEmpty() || outlook.now().equals(ever)) {
      return "";
    }
    return ", " + (ever.getAsInt() == workers.asked() ? "all " : "") + ever.getAsInt() + " ever";
  }

  private static String later(Outlook outlook) {
    return outlook
        .workers()
        .filter(workers -> outlook.ever().isPresent())
        .map(
            workers ->
                " When nothing else runs, there is room for the master and "
                    + some(workers, outlook.ever().getAsInt())
                    + purpose(workers))
        .orElse("");
  }

  /** What stands before the reasons, to go on in a sentence. */
  private static String headline(Problem problem) {
    String sentence = problem.message().split(": |\\.$|\\. ", 2)[0];
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String some(Workers workers, int number) {
    if (number == workers.asked()) {
      return number == 1 ? "the TaskManager" : "all " + counted(workers);
    }
    return (number == 0 ? "none" : number) + " of " + counted(workers);
  }

  private static String counted(Workers workers) {
    return workers.asked() == 1 ? "1 TaskManager" : workers.asked() + " TaskManagers";
  }

  private static String purpose(Workers workers) {
    boolean chosen = !(workers.parallelism().origin() instanceof Origin.BuiltIn);
    return ", for parallelism %d (%s)."
        .formatted(
            workers.parallelism().value(), chosen ? "parallelism.default" : "Flink's default");
  }
}
