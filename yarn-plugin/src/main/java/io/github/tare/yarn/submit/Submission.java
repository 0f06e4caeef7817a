package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.StagingRoot;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * One submission, from a cleared candidate to a running application. If anything fails after
 * staging began, the staging directory is gone and the application killed.
 */
public final class Submission {
  private final Surroundings surroundings;
  private final Executor background;
  private final Cancellation cancellation = new Cancellation();

  /**
   * A submission that has not begun.
   *
   * @param cluster takes the files and the application, and tells what it loses
   * @param tare goes to the application master
   * @param listener is told how it goes
   * @param parting what is done to an application that runs when its watching is cancelled
   */
  public Submission(
      ClusterDoor.Connection cluster, TareJar tare, SubmissionListener listener, Parting parting) {
    this(
        new Surroundings(
            cluster.yarn(),
            cluster.staging(),
            tare,
            listener,
            parting,
            cluster.losses(),
            Pace.real()),
        Submission::onDaemonThread);
  }

  Submission(Surroundings surroundings, Executor background) {
    this.surroundings = Objects.requireNonNull(surroundings);
    this.background = Objects.requireNonNull(background);
  }

  /** Submits once, and watches for as long as asked. Expected failures are in the result. */
  public SubmissionResult run(Cleared cleared, Follow follow) {
    cancellation.begin();
    try {
      String id = surroundings.yarn().newApplication();
      surroundings.listener().named(id);
      background.execute(() -> tidy(cleared, id));
      return new Attempt(surroundings, cleared, id, cancellation).go(follow);
    } catch (IOException e) {
      return new SubmissionResult.NotRunning(Problems.of(unnamed(e)));
    } finally {
      cancellation.end();
    }
  }

  /**
   * Gives up, from another thread such as a shutdown hook: before the application runs, kills it
   * and removes what was staged; afterwards parts from it. Comes back when that is done.
   */
  public void cancel() {
    cancellation.request();
  }

  /** What other submissions have left. */
  private void tidy(Cleared cleared, String id) {
    new Leftovers(surroundings.yarn(), surroundings.staging(), Optional.of(id)).sweep();
    Duration retention = cleared.candidate().yarn().staging().cacheRetention().value();
    new UnusedFiles(surroundings.staging(), retention, surroundings.pace().date()).prune();
  }

  private Problem unnamed(IOException e) {
    return cancellation.isRequested()
        ? Outcomes.cancelled()
        : Outcomes.failed(Stage.NAMING, String.valueOf(e.getMessage()));
  }

  private static void onDaemonThread(Runnable work) {
    Thread thread = new Thread(work, "tare-sweep");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * What a submission works with.
   *
   * @param yarn takes the application
   * @param staging takes the files
   * @param tare goes to the application master
   * @param listener is told how it goes
   * @param parting what is done to an application that runs when its watching is cancelled
   * @param losses knows what it loses while it runs
   * @param pace is its time
   */
  record Surroundings(
      YarnGateway yarn,
      StagingRoot staging,
      TareJar tare,
      SubmissionListener listener,
      Parting parting,
      Losses losses,
      Pace pace) {}
}
