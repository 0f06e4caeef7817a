package io.github.tare.yarn.hadoop;

import java.util.function.IntConsumer;

/**
 * How often the ResourceManager is talked to. A request goes out with one beat and its grant comes
 * with a later one, and a job's first workers are waited for by all of the job: so the first
 * hundred beats are quick, whatever is wanted.
 */
final class OpeningBeats {
  static final int QUICK_MILLIS = 100;
  static final int QUICK_ONES = 100;

  private final IntConsumer interval;
  private int left = QUICK_ONES;
  private int wanted = QUICK_MILLIS;

  /**
   * Nothing was sent yet.
   *
   * @param interval takes the time between two beats, in ms
   */
  OpeningBeats(IntConsumer interval) {
    this.interval = interval;
  }

  /** How many ms between two of them, as soon as the quick ones are over. */
  synchronized void want(int millis) {
    wanted = millis;
    interval.accept(left > 0 ? Math.min(QUICK_MILLIS, wanted) : wanted);
  }

  /** The ResourceManager has answered. */
  synchronized void beat() {
    if (left > 0 && --left == 0) {
      interval.accept(wanted);
    }
  }
}
