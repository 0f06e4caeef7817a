package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.Strictness;
import io.github.tare.yarn.report.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how a command reports; the same for every command. */
final class ReportArguments {
  private final OptionSpec json = Arguments.flag("--json", "Write JSON instead of text.");
  private final OptionSpec strict =
      Arguments.flag("--strict", "Treat warnings as errors (exit status 3).");

  /** Adds them to a command. */
  void addTo(CommandSpec command) {
    command.addOption(json).addOption(strict);
    // The facade reads it off the arguments: it counts even where they cannot be parsed.
    command.addOption(Arguments.flag("--debug", "Show a stack trace if Tare itself is wrong."));
  }

  Format format() {
    return Arguments.given(json) ? Format.JSON : Format.TEXT;
  }

  Strictness strictness() {
    return Arguments.given(strict) ? Strictness.WARNINGS : Strictness.ERRORS;
  }
}
