package io.github.tare.it.job;

import java.util.concurrent.locks.LockSupport;

/** A thread that has done something once and then waits for ever. */
final class IdleThread {
  /** Large enough for all that it did, and soon at the end of an address space. */
  private static final long STACK = 4L << 20;

  private IdleThread() {}

  /** Starts one that goes so deep into its stack, and keeps it. */
  static Thread start(int frames) {
    Thread thread = new Thread(null, () -> rest(descend(frames)), "idle", STACK);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static int descend(int frames) {
    return frames == 0 ? 0 : 1 + descend(frames - 1);
  }

  private static void rest(int after) {
    while (after >= 0) {
      LockSupport.park();
    }
  }
}
