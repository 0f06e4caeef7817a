package io.github.tare.yarn.report;

import io.github.tare.yarn.staging.StagingListener;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Staging as a bar that is drawn over itself. */
final class StagingBar implements StagingListener {
  private static final int WIDTH = 79;
  private static final int MEGABYTE = 1_000_000;
  private static final int REDRAW_MILLIS = 100;

  private final PrintStream err;
  private @Nullable ProgressBar bar;

  StagingBar(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void begins(int files, int there, long bytes) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("  " + (files - there) + " files")
            .setInitialMax(bytes)
            .setUnit(" MB", MEGABYTE)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            // A consumer of our own: the library would ask the terminal through native code.
            .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
            .build();
  }

  private void draw(String line) {
    err.print("\r" + line);
    err.flush();
  }

  @Override
  public synchronized void sent(String name, long bytes) {
    if (bar != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public synchronized void done() {
    if (bar != null) {
      bar.close();
      err.println();
    }
  }
}
