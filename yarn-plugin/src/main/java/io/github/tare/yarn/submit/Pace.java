package io.github.tare.yarn.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Time as a submission sees it. */
public interface Pace {
  /** Time that has passed since some moment; only differences mean anything. */
  Duration now();

  /** The date, to compare with those of files. */
  Instant date();

  /**
   * Waits.
   *
   * @throws InterruptedException if this thread was interrupted
   */
  void sleep(Duration time) throws InterruptedException;

  /** The real time. */
  static Pace real() {
    return new Pace() {
      @Override
      public Duration now() {
        return Duration.ofNanos(System.nanoTime());
      }

      @Override
      public Instant date() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
      }
    };
  }
}
