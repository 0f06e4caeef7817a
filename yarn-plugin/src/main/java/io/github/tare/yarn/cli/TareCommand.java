package io.github.tare.yarn.cli;

import picocli.CommandLine.Command;

/** {@code tare} itself, which does nothing without a command. */
@Command(
    name = "tare",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Submits Apache Flink to Hadoop YARN and gets the memory right.",
    subcommands = {
      ExplainCommand.class,
      CheckCommand.class,
      SubmitCommand.class,
      JvmArgsCommand.class,
      DiffCommand.class,
      MigrateCommand.class
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is well; there may be warnings",
      "2:the command line is wrong",
      "3:the configuration is rejected (with --strict, warnings are enough)",
      "4:the cluster would refuse it",
      "5:the submission, the start-up or the job failed",
      "6:the cluster does not answer",
      "70:a bug in Tare"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
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
    })
final class TareCommand {}
