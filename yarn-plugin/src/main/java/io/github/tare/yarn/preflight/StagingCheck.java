package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The user may write where files are staged, and the nodes can read them there. */
final class StagingCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    List<Problem> problems = new ArrayList<>();
    subject.facts().staging().known().ifPresent(facts -> add(problems, facts, subject));
    return problems;
  }

  private static void add(List<Problem> problems, StagingFacts facts, Subject subject) {
    List<Place> places = places(subject.proposal().yarn().staging().directory());
    facts.refusal().map(why -> refused(facts, why, places)).ifPresent(problems::add);
    if ("file".equals(facts.root().getScheme())) {
      problems.add(notShared(facts, places));
    }
  }

  private static List<Place> places(Optional<Sourced<String>> directory) {
    return directory
        .map(it -> new Place(YarnKeys.STAGING_DIRECTORY, it.value(), it.origin()))
        .stream()
        .toList();
  }

  private static Problem refused(StagingFacts facts, String why, List<Place> places) {
    return new Problem(
        ProblemCode.STAGING_NOT_WRITABLE,
        Severity.ERROR,
        "Files cannot be staged in " + facts.root() + ": " + why + ".",
        places,
        "Have the directory created for you, or choose another: -D"
            + YarnKeys.STAGING_DIRECTORY
            + "=/path/you/may/write");
  }

  private static Problem notShared(StagingFacts facts, List<Place> places) {
    return new Problem(
        ProblemCode.STAGING_NOT_SHARED,
        Severity.WARNING,
        "Files would be staged in "
            + facts.root()
            + ", on this machine's own disk: other nodes cannot read them there.",
        places,
        "Set fs.defaultFS in core-site.xml of HADOOP_CONF_DIR.");
  }
}
