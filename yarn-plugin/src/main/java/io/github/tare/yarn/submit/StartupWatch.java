package io.github.tare.yarn.submit;

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
  private String told = "";
  private String lastWords = "";
  private boolean sawItRun;

  StartupWatch(YarnGateway yarn, SubmissionListener listener, Pace pace) {
    this.yarn = yarn;
    this.listener = listener;
    this.pace = pace;
  }

  /** Until it runs and its web interface is known, or has ended; empty if that takes too long. */
  Optional<ApplicationStatus> untilRunning(String applicationId, Duration patience)
      throws InterruptedException {
    Duration end = pace.now().plus(patience);
    do {
      Optional<ApplicationStatus> status = look(applicationId);
      if (status.filter(StartupWatch::isUp).isPresent()) {
        return status;
      }
      pace.sleep(WHILE_STARTING);
    } while (pace.now().compareTo(end) < 0);
    return Optional.empty();
  }

  /** Until it has ended; empty if YARN does not answer for longer than {@code patience}. */
  Optional<ApplicationStatus> toTheEnd(String applicationId, Duration patience)
      throws InterruptedException {
    Duration heard = pace.now();
    while (pace.now().minus(heard).compareTo(patience) < 0) {
      Optional<ApplicationStatus> status = look(applicationId);
      if (status.filter(found -> found.state().isFinal()).isPresent()) {
        return status;
      }
      heard = status.isPresent() ? pace.now() : heard;
      pace.sleep(WHILE_RUNNING);
    }
    return Optional.empty();
  }

  /** The last that YARN said of it, in plain words; empty if it said nothing. */
  String lastWords() {
    return lastWords;
  }

  /** Whether it was running at some time. */
  boolean sawItRun() {
    return sawItRun;
  }

  private static boolean isUp(ApplicationStatus status) {
    boolean running =
        status.state() == ApplicationStatus.State.RUNNING && status.webInterface().isPresent();
    return running || status.state().isFinal();
  }

  private Optional<ApplicationStatus> look(String applicationId) throws InterruptedException {
    try {
      ApplicationStatus status = yarn.status(applicationId);
      tell(status);
      return Optional.of(status);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      tell("?", () -> listener.unanswered(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void tell(ApplicationStatus status) {
    // Why it ended is told at the end, with what to do about it.
    String words = status.state().isFinal() ? "" : WaitReason.inWords(status.diagnostics());
    lastWords = words;
    sawItRun |= status.state() == ApplicationStatus.State.RUNNING;
    tell(status.state() + words, () -> listener.changed(status.state(), words));
  }

  private void tell(String news, Runnable telling) {
    if (!news.equals(told)) {
      told = news;
      telling.run();
    }
  }
}
