package io.github.tare.yarn.submit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a piece of work, and wait until it has cleaned up after itself. */
final class Cancellation {
  private static final int SECONDS_FOR_CLEANING_UP = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread worker;
  private boolean requested;

  /** This thread's work may be ended from now on. */
  synchronized void begin() {
    worker = Thread.currentThread();
  }

  /**
   * This thread's work is not disturbed from here on: it is over, or cleans up. An interruption
   * that has come already is taken back, for neither YARN nor a file system works for such a
   * thread.
   */
  synchronized void shield() {
    worker = null;
    Thread.interrupted();
  }

  /** All is done. */
  void end() {
    shield();
    ended.countDown();
  }

  synchronized boolean isRequested() {
    return requested;
  }

  /**
   * Goes on only if nobody asked to stop.
   *
   * @throws InterruptedException if somebody did
   */
  synchronized void check() throws InterruptedException {
    if (requested) {
      throw new InterruptedException();
    }
  }

  /** Asks for the end, and waits for it: not for ever, and not at all if nothing had begun. */
  void request() {
    if (interrupt()) {
      try {
        if (!ended.await(SECONDS_FOR_CLEANING_UP, TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized boolean interrupt() {
    boolean begun = worker != null || requested;
    requested = true;
    if (worker != null) {
      worker.interrupt();
    }
    return begun;
  }
}
