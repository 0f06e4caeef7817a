package io.github.tare.yarn.flink.master;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Runs at once what is to be run at once. */
final class SameThread extends ScheduledThreadPoolExecutor {
  SameThread() {
    super(1);
  }

  @Override
  public void execute(Runnable command) {
    command.run();
  }
}
