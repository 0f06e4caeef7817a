package io.github.tare.yarn.flink.master;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs at once what is to be run at once, and never what is to be run later. */
final class SameThread extends ScheduledThreadPoolExecutor {
  final List<Runnable> later = new ArrayList<>();

  SameThread() {
    super(1);
  }

  @Override
  public void execute(Runnable command) {
    command.run();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    later.add(command);
    return super.schedule(() -> {}, 0, TimeUnit.SECONDS);
  }
}
