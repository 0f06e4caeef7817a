package io.github.tare.yarn.cli;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Explanation;
import io.github.tare.yarn.prepare.SettledConfiguration;
import io.github.tare.yarn.prepare.StartSettings;
import io.github.tare.yarn.report.JvmArgsReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code tare jvm-args}: what a start script on a plain machine needs to start a process. */
final class JvmArgsCommand implements Action {
  private static final String[] EXAMPLE = {
    "  settings=$(tare jvm-args --process taskmanager) || exit",
    "  eval \"$settings\"",
    "  exec java $JVM_ARGS -cp \"$FLINK_HOME/lib/*\" \\",
    "    org.apache.flink.runtime.taskexecutor.TaskManagerRunner \\",
    "    --configDir \"$FLINK_CONF_DIR\" $DYNAMIC_PARAMETERS",
    "",
    "Both variables are words with blanks between, and no word needs quotes. They do not hold",
    "env.java.opts.*: put those behind $JVM_ARGS, as Flink's scripts do."
  };

  private final OptionSpec process =
      OptionSpec.builder("--process")
          .required(true)
          .type(ProcessKind.class)
          .converters(new ProcessName())
          .paramLabel("P")
          .description("The process to start: taskmanager or jobmanager.")
          .build();

  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  @Override
  public String name() {
    return "jvm-args";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Prints the JVM options and the properties of a process, for a start script to eval.",
            "They are what Flink's own scripts compute. If the configuration is rejected, nothing is",
            "printed to eval. Asks no cluster and needs neither Hadoop nor Flink.");
    command.addOption(process);
    configuration.addTo(command);
    report.addTo(command);
    command.usageMessage().footerHeading("%nExample:%n").footer(EXAMPLE);
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    ProcessKind asked = Arguments.<ProcessKind>value(process).orElseThrow();
    SettledConfiguration settled =
        SettledConfiguration.read(configuration.choice(), session.environment());
    Explanation plans =
        settled.options().map(options -> plan(asked, settled, options)).orElse(Explanation.NONE);
    StartSettings settings = StartSettings.of(plans.plan(asked), settled.options());
    Problems problems = settled.problems().and(plans.problems()).and(settings.problems());
    ExitCode verdict = report.strictness().verdict(problems);
    new JvmArgsReport(session.console(), report.format())
        .write(settled.version(), asked, settings, verdict, problems);
    return verdict;
  }

  private static Explanation plan(
      ProcessKind process, SettledConfiguration settled, Options options) {
    return Explanation.of(settled.version(), PlanningMode.STANDALONE, options, List.of(process));
  }
}
