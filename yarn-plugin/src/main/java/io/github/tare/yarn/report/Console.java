package io.github.tare.yarn.report;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * The streams of a process.
 *
 * @param in standard input
 * @param out for what was asked for
 * @param err for diagnostics and progress
 * @param terminal what the streams can show
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {
  private static final int MARGIN = 2;
  private static final int NARROWEST_BAR = 24;
  private static final int WIDEST_BAR = 120;

  public Console {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(terminal);
  }

  /** How standard output is written. */
  public Style outStyle() {
    return terminal.colour() ? Style.COLOURED : Style.PLAIN;
  }

  /** How standard output shows a plan's pools to scale. */
  PoolBar poolBar() {
    int width = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, terminal.columns() - 2 * MARGIN));
    return new PoolBar(
        terminal.unicode() ? PoolSigns.BLOCKS : PoolSigns.LETTERS, outStyle(), width);
  }

  /** How standard error is written. */
  public Style errStyle() {
    return terminal.errorColour() ? Style.COLOURED : Style.PLAIN;
  }
}
