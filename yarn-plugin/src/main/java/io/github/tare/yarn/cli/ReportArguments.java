package io.github.tare.yarn.cli;

import picocli.CommandLine.Option;

/** The options that say how a command reports; the same for every command. */
final class ReportArguments {
  @Option(names = "--json", description = "Write JSON instead of text.")
  private boolean json;

  @Option(names = "--strict", description = "Treat warnings as errors (exit status 3).")
  private boolean strict;

  // The facade reads it off the arguments: it counts even where they cannot be parsed.
  @Option(names = "--debug", description = "Show a stack trace if Tare itself is wrong.")
  private boolean debug;

  boolean json() {
    return json;
  }

  Strictness strictness() {
    return strict ? Strictness.WARNINGS : Strictness.ERRORS;
  }

  boolean debug() {
    return debug;
  }
}
