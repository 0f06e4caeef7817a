package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problems;

/** What becomes of an application that runs when the one who watches it is asked to go. */
@FunctionalInterface
public interface Parting {
  /** It goes on without anybody watching. */
  Parting LEAVING_IT =
      (applicationId, webInterface) ->
          new SubmissionResult.Running(applicationId, webInterface, Problems.none());

  /** Parts from it; there is half a minute for that, since the process is about to end. */
  SubmissionResult from(String applicationId, String webInterface);
}
