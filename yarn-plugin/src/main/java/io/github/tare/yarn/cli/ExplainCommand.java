package io.github.tare.yarn.cli;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.config.KeyAudit;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Explanation;
import io.github.tare.yarn.prepare.FittedPlans;
import io.github.tare.yarn.prepare.SavedFacts;
import io.github.tare.yarn.prepare.SettledConfiguration;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.ExplainReport;
import io.github.tare.yarn.report.Format;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code tare explain}: the plan of every process, and why each number is what it is. */
final class ExplainCommand implements Action {
  private static final String[] EXAMPLES = {
    "  tare explain -Dtaskmanager.memory.process.size=4g",
    "  tare explain --conf-dir conf --process taskmanager --json",
    "  tare explain --conf-dir conf --consumers operator,state-backend",
    "  tare facts --json > facts.json && tare explain --conf-dir conf --facts facts.json",
    "  tare explain --jsonl < requests.jsonl",
    "  tare explain --code TARE-204",
    "",
    "A request is one line:",
    "  {\"id\":\"x\",\"version\":\"2.3.0\",\"process\":\"taskmanager\",\"mode\":\"yarn\",",
    "   \"config\":{\"taskmanager.memory.process.size\":\"1728m\"}}",
    "With \"consumers\":\"state-backend,python\" the answer has managed memory too;",
    "\"\" takes those that the configuration shows."
  };

  private final OptionSpec process =
      OptionSpec.builder("--process")
          .type(ProcessKind.class)
          .converters(new ProcessName())
          .paramLabel("P")
          .description("Only this process: taskmanager or jobmanager.")
          .build();

  private final OptionSpec consumers =
      OptionSpec.builder("--consumers")
          .type(Set.class)
          .auxiliaryTypes(Consumer.class)
          .converters(new ConsumerNames())
          .paramLabel("C[,C]")
          .description(
              "Who takes managed memory: operator, state-backend, python",
              "(default: those that the configuration shows).")
          .build();

  private final OptionSpec jsonLines =
      Arguments.flag(
          "--jsonl", "Read one request a line from standard input, write one answer a line.");

  private final OptionSpec code =
      OptionSpec.builder("--code")
          .type(ProblemCode.class)
          .converters(new CodeName())
          .paramLabel("CODE")
          .description("Explain a problem by its code instead: TARE-204, or 204.")
          .build();

  private final FactsArguments facts = new FactsArguments();
  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Shows the memory plan of every process: each pool with its size, rule and origin.",
            "Asks no cluster and needs neither Hadoop nor Flink. With --facts it shows too what is",
            "asked of YARN, what is granted, and what is lost, for each container and for the job.");
    configuration.addTo(command);
    command.addOption(process).addOption(consumers);
    facts.addTo(command);
    command.addOption(jsonLines).addOption(code);
    report.addTo(command);
    command.usageMessage().footer(EXAMPLES);
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return Arguments.<ProblemCode>value(code)
        .map(asked -> entry(asked, session))
        .orElseGet(() -> Arguments.given(jsonLines) ? answerLines(session) : explain(session));
  }

  private ExitCode entry(ProblemCode asked, Session session) {
    if (Arguments.given(jsonLines) || report.format() == Format.JSON || asksForPlans()) {
      return session.usage("--code asks for a text alone; leave out the other options.");
    }
    Console console = session.console();
    ProblemEntry entry = ProblemEntry.of(asked);
    console.out().println(console.outStyle().heading(asked.id() + " " + entry.title()));
    console.out().print("\n" + entry.body());
    return ExitCode.OK;
  }

  private boolean asksForPlans() {
    return Arguments.value(process).isPresent()
        || Arguments.value(consumers).isPresent()
        || facts.given()
        || !configuration.choice().isEmpty();
  }

  private ExitCode answerLines(Session session) {
    if (asksForPlans()) {
      return session.usage(
          "--jsonl takes everything from its requests; leave out",
          "--conf-dir, -D, --flink-version, --process, --consumers and --facts.");
    }
    return new ExplainLines(session.console()).run();
  }

  private ExitCode explain(Session session) {
    SettledConfiguration settled =
        SettledConfiguration.read(configuration.choice(), session.environment());
    Optional<SavedFacts> saved = facts.read(session.now());
    Optional<ClusterFacts> cluster = saved.flatMap(SavedFacts::facts);
    Explanation explanation =
        settled.options().map(options -> plan(settled, options, cluster)).orElse(Explanation.NONE);
    Problems audit =
        settled
            .options()
            .map(options -> KeyAudit.of(options, Severity.WARNING))
            .orElse(Problems.none());
    Problems problems =
        settled
            .problems()
            .and(saved.map(SavedFacts::problems).orElse(Problems.none()))
            .and(audit)
            .and(explanation.problems());
    new ExplainReport(session.console(), report.format())
        .write(settled.version(), explanation, problems);
    return report.strictness().verdict(problems);
  }

  private Explanation plan(
      SettledConfiguration settled, Options options, Optional<ClusterFacts> cluster) {
    List<ProcessKind> processes =
        Arguments.<ProcessKind>value(process).map(List::of).orElse(Explanation.BOTH);
    Optional<Set<Consumer>> named = Arguments.value(consumers);
    return cluster
        .map(known -> new FittedPlans(known, settled.version(), options).explain(processes, named))
        .orElseGet(
            () ->
                Explanation.of(
                    settled.version(), PlanningMode.CONTAINER, options, processes, named));
  }
}
