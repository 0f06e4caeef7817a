package io.github.tare.yarn.report;

import io.github.tare.yarn.staging.StagingListener;
import java.io.PrintStream;

/** Staging in plain lines: one when it begins, one for every quarter, one when it is done. */
final class StagingLines implements StagingListener {
  private static final int PARTS = 4;

  private final PrintStream out;
  private long total;
  private long sent;
  private long told;

  StagingLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void begins(int files, int there, long bytes) {
    total = bytes;
    if (there > 0) {
      out.println("  " + there + " of " + files + " files are there already");
    }
    out.println("  " + (files - there) + " files, " + Megabytes.of(bytes));
  }

  @Override
  public synchronized void sent(String name, long bytes) {
    sent += bytes;
    long part = total == 0 ? PARTS : sent * PARTS / total;
    if (part > told && part < PARTS) {
      told = part;
      out.println("  " + part * 100 / PARTS + " %");
    }
  }

  @Override
  public synchronized void done() {
    out.println("  100 %");
  }
}
