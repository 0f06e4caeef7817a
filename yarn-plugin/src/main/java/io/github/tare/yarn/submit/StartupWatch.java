package io.github.tare.yarn.submit;

import io.github.tare.yarn.container.ContainerSize;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Looks at an application again and again, and passes on what is new. */
final class StartupWatch {
  private static final Duration WHILE_STARTING = Duration.ofMillis(200);
  private static final Duration WHILE_RUNNING = Duration.ofSeconds(1);

  private final YarnGateway yarn;
  private final SubmissionListener listener;
  private final Pace pace;
  private final ContainerSize master;
  private final Silence silence = new Silence();
  private final WaitLog log = new WaitLog();
  private boolean unanswered;
  private boolean sawItRun;

  /**
   * A watch that begins with its first look.
   *
   * @param master what YARN grants the application master
   */
  StartupWatch(YarnGateway yarn, SubmissionListener listener, Pace pace, ContainerSize master) {
    this.yarn = yarn;
    this.listener = listener;
    this.pace = pace;
    this.master = master;
  }

  /** Until it runs and its web interface is known, or has ended; empty if that takes too long. */
  Optional<ApplicationStatus> untilRunning(String applicationId, Duration patience)
      throws InterruptedException {
    Duration begin = pace.now();
    do {
      Optional<ApplicationStatus> status = look(applicationId);
      if (status.filter(StartupWatch::isUp).isPresent()) {
        return status;
      }
      pace.sleep(WHILE_STARTING);
    } while (pace.now().minus(begin).compareTo(patience) < 0);
    return Optional.empty();
  }

  /**
   * Until it has ended; empty if YARN does not answer for longer than {@code patience}.
   *
   * @param losses looks after its TaskExecutors meanwhile
   */
  Optional<ApplicationStatus> toTheEnd(String applicationId, Duration patience, LossWatch losses)
      throws InterruptedException {
    Duration heard = pace.now();
    while (pace.now().minus(heard).compareTo(patience) < 0) {
      Optional<ApplicationStatus> status = look(applicationId);
      if (status.filter(found -> found.state().isFinal()).isPresent()) {
        return status;
      }
      heard = status.isPresent() ? pace.now() : heard;
      losses.look(pace.now());
      pace.sleep(WHILE_RUNNING);
    }
    return Optional.empty();
  }

  /** Why it did not run; empty if YARN did not say. */
  Optional<WaitReason> reason() {
    return log.reason();
  }

  /** For how long that was the reason. */
  Duration reasonFor() {
    return log.reasonFor(pace.now());
  }

  /** Whether it was running at some time. */
  boolean sawItRun() {
    return sawItRun;
  }

  private static boolean isUp(ApplicationStatus status) {
    return isRunning(status) || status.state().isFinal();
  }

  /** A master registers with YARN first, and says where it is reached when Flink is there. */
  private static boolean isRunning(ApplicationStatus status) {
    return status.state() == ApplicationStatus.State.RUNNING && status.webInterface().isPresent();
  }

  private Optional<ApplicationStatus> look(String applicationId) throws InterruptedException {
    try {
      ApplicationStatus status = yarn.status(applicationId);
      unanswered = false;
      see(status);
      return Optional.of(status);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      tellUnanswered(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void see(ApplicationStatus status) {
    sawItRun |= isRunning(status);
    log.see(pace.now(), status.state(), reason(status)).ifPresent(listener::seen);
  }

  /** Why it ended is told at the end, with what to do about it. */
  private Optional<WaitReason> reason(ApplicationStatus status) {
    Optional<WaitReason> quiet = silence.reason(pace.now(), status);
    return status.state().isFinal()
        ? Optional.empty()
        : WaitTexts.read(status.diagnostics(), master).or(() -> quiet);
  }

  private void tellUnanswered(String why) {
    if (!unanswered) {
      unanswered = true;
      log.lose();
      listener.unanswered(why);
    }
  }
}
