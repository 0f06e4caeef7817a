package io.github.tare.yarn.report;

import java.io.PrintStream;

/**
 * The last line of a terminal, drawn over again and again, and gone before anything else is said.
 */
final class OverdrawnLine {
  private final PrintStream terminal;
  private final int columns;
  private int drawn;

  OverdrawnLine(PrintStream terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  /** Shows a text instead of the one before; one that is too long is cut off, or it would wrap. */
  void draw(String text) {
    erase();
    String fitting = text.substring(0, Math.min(text.length(), columns - 1));
    terminal.print(fitting);
    terminal.flush();
    drawn = fitting.length();
  }

  /** Leaves an empty line. */
  void erase() {
    if (drawn > 0) {
      terminal.print("\r" + " ".repeat(drawn) + "\r");
      terminal.flush();
      drawn = 0;
    }
  }
}
