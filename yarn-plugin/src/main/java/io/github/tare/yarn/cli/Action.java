package io.github.tare.yarn.cli;

/** What a command does once its arguments are read. */
interface Action {
  /** Does it. Expected failures are said on the console and in the exit code. */
  ExitCode run(Session session);
}
