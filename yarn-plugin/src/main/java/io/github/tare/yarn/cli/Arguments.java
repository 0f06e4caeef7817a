package io.github.tare.yarn.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How commands and their arguments are declared and read. They are declared by code: reading
 * annotations takes a JVM longer than planning.
 */
final class Arguments {
  private Arguments() {}

  /** A command that looks like all of them in its help. */
  static CommandSpec command(Action action, String... description) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(action).name(action.name());
    command
        .usageMessage()
        .description(description)
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExamples:%n");
    return command;
  }

  /** An option without a value. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  /** The option that shows a command's help. */
  static OptionSpec help(String description) {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description(description).build();
  }

  /** Whether this flag was given. */
  static boolean given(OptionSpec flag) {
    return Arguments.<Boolean>value(flag).orElse(false);
  }

  /**
   * What was given for this argument, if anything.
   *
   * @param <T> the type that it was declared with
   */
  static <T> Optional<T> value(ArgSpec argument) {
    return Optional.ofNullable(argument.getValue());
  }
}
