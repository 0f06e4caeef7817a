package io.github.tare.calc.plan;

import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plans again with a change, and says what is wrong then that was not before. */
final class Trial {
  private final List<Subject> known = new ArrayList<>();
  private final Subject subject;
  private final Severity counted;
  private final Function<Remedy, Draft> planner;

  /**
   * A trial of changes that are to remove one finding.
   *
   * @param before all that was found without a change
   * @param finding the one to remove
   * @param counted what is less severe than this, a change may bring along
   */
  Trial(Draft before, Finding finding, Severity counted, Function<Remedy, Draft> planner) {
    before.findings().forEach(found -> known.add(Subject.of(found)));
    this.subject = Subject.of(finding);
    known.remove(subject);
    this.counted = counted;
    this.planner = planner;
  }

  /** What a change leaves of the finding, or brings; none if it works. */
  List<Finding> news(Remedy change) {
    List<Subject> expected = new ArrayList<>(known);
    List<Finding> news = new ArrayList<>();
    for (Finding finding : planner.apply(change).findings()) {
      if (finding.severity().compareTo(counted) <= 0 && !expected.remove(Subject.of(finding))) {
        news.add(finding);
      }
    }
    return news;
  }

  /** Whether a finding is the one to remove, its numbers aside. */
  boolean isTheSame(Finding finding) {
    return Subject.of(finding).equals(subject);
  }

  /**
   * What a finding is about, however its numbers change: the rule, and the option it looks at
   * first.
   */
  private record Subject(ProblemCode code, String option) {
    static Subject of(Finding finding) {
      return new Subject(
          finding.code(),
          finding.settings().isEmpty() ? "" : finding.settings().get(0).option().name());
    }
  }
}
