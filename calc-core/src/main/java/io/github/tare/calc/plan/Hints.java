package io.github.tare.calc.plan;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out which fixes work, by planning with them, and writes the hints. */
final class Hints {
  private static final int ALTERNATIVES = 3;

  private final Draft draft;
  private final Settings settings;

  Hints(Draft draft, Settings settings) {
    this.draft = draft;
    this.settings = settings;
  }

  /**
   * A finding with what to do about it, ready to paste, for example {@code Set
   * taskmanager.memory.process.size: 1792m, or remove taskmanager.memory.flink.size.} Each change
   * removes the finding by itself and brings no error, nor a warning if that can be had; where none
   * does, the first that at least removes the finding is named together with what it brings.
   */
  Problem problem(Finding finding) {
    List<Choice> choices = choices(finding, trial(finding, Severity.WARNING));
    if (choices.isEmpty() && finding.severity() == Severity.ERROR) {
      choices = choices(finding, trial(finding, Severity.ERROR));
    }
    return finding.toProblem(hint(finding, choices), choices.stream().map(Choice::remedy).toList());
  }

  private static List<Choice> choices(Finding finding, Trial trial) {
    List<Choice> choices = new ArrayList<>();
    for (Fix fix : finding.fixes()) {
      if (choices.size() < ALTERNATIVES && choices.stream().noneMatch(one -> one.isLike(fix))) {
        fix.working(trial).map(found -> new Choice(found, fix.remark())).ifPresent(choices::add);
      }
    }
    return choices;
  }

  private String hint(Finding finding, List<Choice> choices) {
    if (choices.isEmpty()) {
      return finding.advice().isEmpty() ? halfway(finding) : finding.advice();
    }
    String alternatives = choices.stream().map(Choice::words).collect(Collectors.joining(", or "));
    return finding.advice().isEmpty()
        ? Conflicts.capitalised(alternatives) + "."
        : finding.advice().substring(0, finding.advice().length() - 1)
            + ", or "
            + alternatives
            + ".";
  }

  private String halfway(Finding finding) {
    Trial trial = trial(finding, Severity.ERROR);
    for (Fix fix : finding.fixes()) {
      List<Finding> news = trial.news(fix.first());
      if (news.stream().noneMatch(trial::isTheSame)) {
        String rest = news.isEmpty() ? "" : "; that alone brings out " + news.get(0).code().id();
        return Conflicts.capitalised(fix.first().words()) + fix.remark() + rest + ".";
      }
    }
    return "";
  }

  /** A trial in which what is as bad as that, or as the finding, counts. */
  private Trial trial(Finding finding, Severity counted) {
    Severity least = finding.severity().compareTo(counted) > 0 ? finding.severity() : counted;
    return new Trial(draft, finding, least, change -> Planning.run(settings.with(change)));
  }

  /** A change that works, and what else to say about it. */
  private record Choice(Remedy remedy, String remark) {
    /** Whether a fix does the same to the same key. */
    boolean isLike(Fix fix) {
      return remedy.action() == fix.first().action() && remedy.key().equals(fix.first().key());
    }

    String words() {
      return remedy.words() + remark;
    }
  }
}
