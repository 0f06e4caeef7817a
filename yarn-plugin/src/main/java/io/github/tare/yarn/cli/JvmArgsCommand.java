package io.github.tare.yarn.cli;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tare jvm-args}: what a start script on a plain machine needs to start a process. */
@Command(
    name = "jvm-args",
    description = {
      "Prints the JVM options and the properties of a process, for a start script to eval.",
      "They are what Flink's own scripts compute. If the configuration is rejected, nothing is",
      "printed to eval. Asks no cluster and needs neither Hadoop nor Flink."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  settings=$(tare jvm-args --process taskmanager) || exit",
      "  eval \"$settings\"",
      "  exec java $JVM_ARGS -cp \"$FLINK_HOME/lib/*\" \\",
      "    org.apache.flink.runtime.taskexecutor.TaskManagerRunner \\",
      "    --configDir \"$FLINK_CONF_DIR\" $DYNAMIC_PARAMETERS",
      "",
      "Both variables are words with blanks between, and no word needs quotes. They do not hold",
      "env.java.opts.*: put those behind $JVM_ARGS, as Flink's scripts do."
    })
final class JvmArgsCommand implements Action {
  @Option(
      names = "--process",
      required = true,
      paramLabel = "P",
      converter = ProcessName.class,
      description = "The process to start: taskmanager or jobmanager.")
  private ProcessKind process = ProcessKind.TASK_EXECUTOR;

  @Mixin private ConfigurationArguments configuration = new ConfigurationArguments();
  @Mixin private ReportArguments report = new ReportArguments();

  @Override
  public ExitCode run(Session session) {
    SettledConfiguration settled =
        SettledConfiguration.read(configuration.choice(), session.environment());
    Explanation plans =
        settled.options().map(options -> plan(settled, options)).orElse(Explanation.NONE);
    StartSettings settings = StartSettings.of(plans.plan(process), settled.options());
    Problems problems = settled.problems().and(plans.problems()).and(settings.problems());
    ExitCode verdict = report.strictness().verdict(problems);
    new JvmArgsReport(session.console(), report.json())
        .write(settled.version(), process, settings, verdict, problems);
    return verdict;
  }

  private Explanation plan(SettledConfiguration settled, Options options) {
    return Explanation.of(settled.version(), PlanningMode.STANDALONE, options, List.of(process));
  }
}
