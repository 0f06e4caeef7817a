package io.github.tare.yarn.cli;

import io.github.tare.yarn.staging.StagingListener;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.SubmissionListener;
import java.io.PrintStream;
import java.net.URI;

/** Says every step of a submission in a line; staging has a progress bar on a terminal. */
final class SubmitSteps implements SubmissionListener {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean progressBar;

  SubmitSteps(PrintStream out, PrintStream err, boolean progressBar) {
    this.out = out;
    this.err = err;
    this.progressBar = progressBar;
  }

  @Override
  public void named(String applicationId) {
    out.println("Application " + applicationId);
  }

  @Override
  public StagingListener staging(URI directory) {
    out.println("Staging to " + directory);
    return progressBar ? new StagingBar(err) : new StagingLines(out);
  }

  @Override
  public void submitted(String applicationId) {
    out.println("Submitted");
  }

  @Override
  public void changed(ApplicationStatus.State state, String words) {
    out.println(state + (words.isEmpty() ? "" : ": " + words.strip()));
  }

  @Override
  public void running(String applicationId, String webInterface) {
    out.println("Flink's web interface: " + webInterface);
  }

  @Override
  public void unanswered(String why) {
    err.println("YARN does not answer, and is asked again: " + why);
  }

  @Override
  public void cleaningUp() {
    err.println("Giving back what was taken");
  }
}
