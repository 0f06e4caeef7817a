package io.github.tare.yarn.cli;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.KeyAudit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tare explain}: the plan of every process, and why each number is what it is. */
@Command(
    name = "explain",
    description = {
      "Shows the memory plan of every process: each pool with its size, rule and origin.",
      "Asks no cluster and needs neither Hadoop nor Flink."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tare explain -Dtaskmanager.memory.process.size=4g",
      "  tare explain --conf-dir conf --process taskmanager --json",
      "  tare explain --conf-dir conf --consumers operator,state-backend",
      "  tare explain --jsonl < requests.jsonl",
      "  tare explain --code TARE-204",
      "",
      "A request is one line:",
      "  {\"id\":\"x\",\"version\":\"2.3.0\",\"process\":\"taskmanager\",\"mode\":\"yarn\",",
      "   \"config\":{\"taskmanager.memory.process.size\":\"1728m\"}}",
      "With \"consumers\":\"state-backend,python\" the answer has managed memory too;",
      "\"\" takes those that the configuration shows."
    })
final class ExplainCommand implements Action {
  @Mixin private ConfigurationArguments configuration = new ConfigurationArguments();

  @Option(
      names = "--process",
      paramLabel = "P",
      converter = ProcessName.class,
      description = "Only this process: taskmanager or jobmanager.")
  private @Nullable ProcessKind process;

  @Option(
      names = "--consumers",
      paramLabel = "C[,C]",
      converter = ConsumerNames.class,
      description = {
        "Who takes managed memory: operator, state-backend, python",
        "(default: those that the configuration shows)."
      })
  private @Nullable Set<Consumer> consumers;

  @Option(
      names = "--jsonl",
      description = "Read one request a line from standard input, write one answer a line.")
  private boolean jsonLines;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      converter = CodeName.class,
      description = "Explain a problem by its code instead: TARE-204, or 204.")
  private @Nullable ProblemCode code;

  @Mixin private ReportArguments report = new ReportArguments();

  @Override
  public ExitCode run(Session session) {
    if (code != null) {
      return entry(code, session.console());
    }
    return jsonLines ? answerLines(session.console()) : explain(session);
  }

  private ExitCode entry(ProblemCode asked, Console console) {
    if (jsonLines || report.json() || asksForPlans()) {
      console.err().println("tare: --code asks for a text alone; leave out the other options.");
      return ExitCode.USAGE;
    }
    ProblemEntry entry = ProblemEntry.of(asked);
    console.out().println(console.outStyle().heading(asked.id() + " " + entry.title()));
    console.out().print("\n" + entry.body());
    return ExitCode.OK;
  }

  private boolean asksForPlans() {
    return process != null || consumers != null || !configuration.choice().isEmpty();
  }

  private ExitCode answerLines(Console console) {
    if (asksForPlans()) {
      console.err().println("tare: with --jsonl, every request says all this itself; leave out");
      console.err().println("--conf-dir, -D, --flink-version, --process and --consumers.");
      return ExitCode.USAGE;
    }
    return new ExplainLines(console).run();
  }

  private ExitCode explain(Session session) {
    SettledConfiguration settled =
        SettledConfiguration.read(configuration.choice(), session.environment());
    Explanation explanation =
        settled.options().map(options -> explanation(settled, options)).orElse(Explanation.NONE);
    Problems problems = settled.problems().and(explanation.problems());
    new ExplainReport(session.console(), report.json())
        .write(settled.version(), explanation, problems);
    return report.strictness().verdict(problems);
  }

  private Explanation explanation(SettledConfiguration settled, Options options) {
    Explanation plans =
        Explanation.of(
            settled.version(),
            PlanningMode.CONTAINER,
            options,
            processes(),
            Optional.ofNullable(consumers));
    Problems audited = KeyAudit.of(options, Severity.WARNING).and(plans.problems());
    return new Explanation(
        plans.plans(), plans.managed(), plans.forecasts(), plans.overridden(), audited);
  }

  private List<ProcessKind> processes() {
    return process == null
        ? List.of(ProcessKind.JOB_MANAGER, ProcessKind.TASK_EXECUTOR)
        : List.of(process);
  }
}
