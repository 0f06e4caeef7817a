package io.github.tare.yarn.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code tare} itself, which does nothing without a command. */
final class TareCommand {
  private static final String[] EXIT_CODES = {
    "0:all is well; there may be warnings",
    "2:the command line is wrong",
    "3:the configuration is rejected (with --strict, warnings are enough)",
    "4:the cluster would refuse it",
    "5:the submission, the start-up or the job failed",
    "6:the cluster does not answer",
    "70:a bug in Tare"
  };

  private static final String[] ENVIRONMENT = {
    "  FLINK_HOME        the Flink to run: lib/, plugins/ and conf/",
    "  FLINK_CONF_DIR    the directory of config.yaml (default: $FLINK_HOME/conf)",
    "  FLINK_PROPERTIES  more options, one 'key: value' a line",
    "  HADOOP_CLASSPATH, HADOOP_HOME, HADOOP_CONF_DIR",
    "                    the Hadoop to submit to",
    "  JAVA_HOME         Java 17 or later",
    "  TARE_JAVA_OPTS    options for Tare's own JVM",
    "  TARE_CACHE_DIR    keeps what makes the next start quick (default: ~/.cache/tare;",
    "                    empty: nowhere)",
    "  NO_COLOR          no colours"
  };

  private TareCommand() {}

  /** What is declared of it, and of the commands that these arguments may mean. */
  static CommandSpec declaration(String... arguments) {
    CommandSpec tare =
        CommandSpec.create()
            .name("tare")
            .addOption(Arguments.help("Show this help message and exit."))
            .addOption(
                OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .description("Print version information and exit.")
                    .build());
    describe(tare.usageMessage());
    for (Action action : actions(arguments)) {
      CommandSpec command = action.declaration().addOption(Arguments.help("Show this help."));
      tare.addSubcommand(command.name(), command);
    }
    return tare;
  }

  /** Each that is declared takes time: the one that is named, or all for the help. */
  private static List<Action> actions(String... arguments) {
    for (Action action : actions()) {
      if (arguments.length > 0 && arguments[0].equals(action.name())) {
        return List.of(action);
      }
    }
    return actions();
  }

  /** In the order of the help. */
  private static List<Action> actions() {
    return List.of(
        new ExplainCommand(),
        new CheckCommand(),
        new SubmitCommand(),
        new SessionCommand(),
        new ListCommand(),
        new StopCommand(),
        new DiagnoseCommand(),
        new RecommendCommand(),
        new FactsCommand(),
        new CacheCommand(),
        new JvmArgsCommand(),
        new DiffCommand(),
        new MigrateCommand());
  }

  private static void describe(UsageMessageSpec help) {
    help.synopsisSubcommandLabel("COMMAND")
        .description("Submits Apache Flink to Hadoop YARN and gets the memory right.")
        .commandListHeading("%nCommands:%n")
        .optionListHeading("%nOptions:%n")
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(UsageMessageSpec.keyValuesMap(EXIT_CODES))
        .footerHeading("%nEnvironment:%n")
        .footer(ENVIRONMENT);
  }
}
