package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.running.StopResult.End;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.CleanUp;
import io.github.tare.yarn.submit.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ends an application: asks Flink first, so that it tells YARN how it ended and removes its files,
 * and has YARN kill it only when that takes too long or Flink does not answer. An application whose
 * savepoint is not complete is never killed.
 */
public final class Stop {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final ApplicationsDoor.Visit cluster;
  private final StopListener listener;
  private final Pace pace;

  /**
   * With the real time.
   *
   * @param cluster has the application
   * @param listener is told how it goes
   */
  public Stop(ApplicationsDoor.Visit cluster, StopListener listener) {
    this(cluster, listener, Pace.real());
  }

  Stop(ApplicationsDoor.Visit cluster, StopListener listener, Pace pace) {
    this.cluster = Objects.requireNonNull(cluster);
    this.listener = Objects.requireNonNull(listener);
    this.pace = Objects.requireNonNull(pace);
  }

  /** Ends it. Expected failures are in the result; whoever is interrupted may not see the end. */
  public StopResult run(KnownApplication application, StopRequest request) {
    try {
      return stop(application, request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StopResult(application.id(), End.RUNS_ON, new TreeMap<>(), Problems.none());
    }
  }

  private StopResult stop(KnownApplication application, StopRequest request)
      throws InterruptedException {
    if (application.status().state().isFinal()) {
      return new StopResult(
          application.id(),
          End.ENDED_BEFORE,
          new TreeMap<>(),
          Problems.of(SearchProblems.ended(application, Severity.WARNING)));
    }
    Duration deadline = pace.now().plus(request.patience());
    Saved saved = save(application, request, deadline);
    return saved.failure().isPresent()
        ? new StopResult(
            application.id(), End.RUNS_ON, saved.locations(), Problems.of(saved.failure().get()))
        : end(application, request, saved.locations(), deadline);
  }

  private Saved save(KnownApplication application, StopRequest request, Duration deadline)
      throws InterruptedException {
    if (request.savepoints().isEmpty()) {
      return Saved.NOTHING;
    }
    try {
      return new Saving(flink(application), listener, pace, deadline)
          .into(request.savepoints().get());
    } catch (IOException e) {
      return Saved.failed(StopProblems.notSaved(application.id(), e));
    }
  }

  private StopResult end(
      KnownApplication application,
      StopRequest request,
      SortedMap<String, String> savepoints,
      Duration deadline)
      throws InterruptedException {
    Optional<Problem> why = ask(application, savepoints);
    if (why.isEmpty() && ends(application.id(), deadline)) {
      return result(application, End.STOPPED, savepoints, Problems.none());
    }
    return kill(
        application,
        savepoints,
        why.orElseGet(() -> StopProblems.tooSlow(application.id(), request.patience())));
  }

  /** Why Flink could not be asked; empty if it was, and should end now. */
  private Optional<Problem> ask(
      KnownApplication application, SortedMap<String, String> savepoints) {
    listener.stopping(application.id());
    try {
      boolean session = application.mode().filter(DeploymentMode.SESSION::equals).isPresent();
      // An application ends with its last job, and may be gone already.
      if (session || savepoints.isEmpty()) {
        ask(flink(application), session);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(StopProblems.flinkSilent(application.id(), e));
    }
  }

  /** A job that is cancelled says so to YARN; a cluster that is shut down would say success. */
  private static void ask(FlinkCluster flink, boolean session) throws IOException {
    List<String> jobs = session ? List.of() : flink.jobs();
    for (String job : jobs) {
      flink.cancel(job);
    }
    if (jobs.isEmpty()) {
      flink.shutDown();
    }
  }

  private FlinkCluster flink(KnownApplication application) throws IOException {
    String web =
        application
            .status()
            .webInterface()
            .orElseThrow(() -> new IOException("it does not run yet"));
    return cluster.flink(web);
  }

  private boolean ends(String id, Duration deadline) throws InterruptedException {
    while (!hasEnded(id)) {
      if (pace.now().compareTo(deadline) >= 0) {
        return false;
      }
      pace.sleep(BETWEEN_LOOKS);
    }
    return true;
  }

  /** Not for all that is known, while YARN does not answer. */
  private boolean hasEnded(String id) {
    try {
      return cluster.yarn().status(id).state().isFinal();
    } catch (IOException e) {
      return false;
    }
  }

  private StopResult kill(
      KnownApplication application, SortedMap<String, String> savepoints, Problem why) {
    listener.killing(application.id());
    try {
      cluster.yarn().kill(application.id());
      ApplicationStatus.State state = cluster.yarn().status(application.id()).state();
      // It may have ended by itself at the last moment.
      return state == ApplicationStatus.State.FINISHED
          ? result(application, End.STOPPED, savepoints, Problems.none())
          : result(application, End.KILLED, savepoints, Problems.of(why));
    } catch (IOException e) {
      return new StopResult(
          application.id(),
          End.RUNS_ON,
          savepoints,
          Problems.of(StopProblems.notKilled(application.id(), e)));
    }
  }

  /** It has ended: what its master left behind goes. */
  private StopResult result(
      KnownApplication application,
      End end,
      SortedMap<String, String> savepoints,
      Problems problems) {
    CleanUp cleanUp =
        new CleanUp(cluster.yarn(), application.id(), cluster.staging().area(application.id()));
    return new StopResult(application.id(), end, savepoints, problems.and(cleanUp.files()));
  }
}
