package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.staging.StagingArea;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives back what a submission took.
 *
 * @param yarn has the application
 * @param applicationId its id
 * @param area has its files
 */
public record CleanUp(YarnGateway yarn, String applicationId, StagingArea area) {

  /** Ends the application and removes its files; what could not be done is a warning each. */
  public Problems everything() {
    List<Problem> problems = new ArrayList<>();
    try {
      yarn.kill(applicationId);
    } catch (IOException e) {
      problems.add(Outcomes.stillAlive(applicationId, String.valueOf(e.getMessage())));
    }
    return new Problems(problems).and(files());
  }

  /** Removes the files of an application that has ended. */
  public Problems files() {
    try {
      area.remove();
      return Problems.none();
    } catch (IOException e) {
      return Problems.of(Outcomes.stillThere(area.directory(), String.valueOf(e.getMessage())));
    }
  }
}
