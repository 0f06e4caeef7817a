package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** A command. */
interface Action {
  /** For example {@code explain}. */
  String name();

  /** Its name, its arguments and its help. */
  CommandSpec declaration();

  /**
   * Does it, once its arguments are read. Expected failures are said on the console and in the exit
   * code.
   */
  ExitCode run(Session session);
}
