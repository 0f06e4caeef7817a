package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.KnownApplication;
import io.github.tare.yarn.running.Stop;
import io.github.tare.yarn.running.StopListener;
import io.github.tare.yarn.running.StopRequest;
import io.github.tare.yarn.running.StopResult;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.Parting;
import io.github.tare.yarn.submit.SubmissionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A session that somebody follows ends when they go, as one of Flink's yarn-session does.
 *
 * @param door leads to it
 * @param options say where
 * @param listener is told how it ends
 */
record SessionParting(ApplicationsDoor door, YarnOptions options, StopListener listener)
    implements Parting {
  /** Less than the process has. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public SubmissionResult from(String applicationId, String webInterface) {
    try (ApplicationsDoor.Visit visit = door.visit(options)) {
      KnownApplication session =
          visit
              .applications()
              .find(applicationId)
              .orElseThrow(() -> new IOException("it does not know " + applicationId));
      StopResult stopped =
          new Stop(visit, listener).run(session, new StopRequest(Optional.empty(), PATIENCE));
      return stopped.end() == StopResult.End.RUNS_ON
          ? new SubmissionResult.Running(applicationId, webInterface, stopped.problems())
          : new SubmissionResult.Ended(applicationId, outcome(stopped.end()), stopped.problems());
    } catch (IOException e) {
      Problems why = Problems.of(door.unreachable(options, e));
      return new SubmissionResult.Running(applicationId, webInterface, why);
    }
  }

  private static ApplicationStatus.Outcome outcome(StopResult.End end) {
    return end == StopResult.End.KILLED
        ? ApplicationStatus.Outcome.KILLED
        : ApplicationStatus.Outcome.SUCCEEDED;
  }
}
