package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.HeadRoom;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.GrantingCluster;
import io.github.tare.yarn.prepare.SettledConfiguration;
import io.github.tare.yarn.prepare.Strictness;
import io.github.tare.yarn.recommend.Configured;
import io.github.tare.yarn.recommend.Recommendation;
import io.github.tare.yarn.recommend.Recommendations;
import io.github.tare.yarn.recommend.Terms;
import io.github.tare.yarn.report.RecommendReport;
import io.github.tare.yarn.running.EvidenceSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code tare recommend}: how much memory to give an application, from what was seen of it. */
final class RecommendCommand implements Action {
  private final OptionSpec headRoom =
      OptionSpec.builder("--head-room")
          .type(HeadRoom.class)
          .converters(new HeadRoomConverter())
          .paramLabel("PERCENT")
          .description("How much more than what was seen, 0 to 200 (default: 20).")
          .build();

  private final OptionSpec leastRun =
      OptionSpec.builder("--least-run")
          .type(Duration.class)
          .converters(new StopCommand.DurationConverter())
          .paramLabel("TIME")
          .description(
              "Take memory away only if a process was recorded for so long (default: 10 min).",
              "A batch job that has ended was seen whole: 0 s will do.")
          .build();

  private final FactsArguments facts = new FactsArguments();
  private final Visitor visitor = new Visitor();
  private final EvidenceArguments evidence = new EvidenceArguments(visitor);

  @Override
  public String name() {
    return "recommend";
  }

  @Override
  public CommandSpec declaration() {
    CommandSpec command =
        Arguments.command(
            this,
            "Says how much memory to give an application's processes, from the highest use of each",
            "pool that was recorded; what to set, the container that follows, and what that saves.",
            "Memory is taken away only where nothing speaks against it.");
    evidence.addTo(command);
    command.addOption(headRoom).addOption(leastRun);
    facts.addTo(command);
    visitor.addTo(command);
    command
        .usageMessage()
        .footer(
            "  tare recommend application_1700000000000_0001 --head-room 30",
            "  yarn logs -applicationId application_1700000000000_0001 -out logs",
            "  tare recommend --logs logs --conf-dir conf --facts facts.json");
    return command;
  }

  @Override
  public ExitCode run(Session session) {
    return evidence.take(
        session, name(), EvidenceSearch::all, (found, problems) -> tell(session, found, problems));
  }

  private ExitCode tell(Session session, List<Evidence> all, Problems problems) {
    ConfigurationChoice choice = visitor.choice();
    Terms terms = terms(choice);
    Recommendations found = Recommendations.of(all, terms).and(problems);
    return found.all().isEmpty()
        ? visitor.refuse(session, ExitCode.USAGE, found.problems())
        : check(session, choice.with(Optional.empty(), Optional.of(version(found))), terms, found);
  }

  /** Plans it as any other configuration, in the user's own. */
  private ExitCode check(
      Session session, ConfigurationChoice choice, Terms terms, Recommendations found) {
    SettledConfiguration settled = SettledConfiguration.read(choice, session.environment());
    Options options = settled.options().orElse(Options.of(List.of()));
    GrantingCluster cluster = cluster(session, options);
    Configured configured = Configured.of(found, settled.version(), options, cluster.facts());
    Problems problems =
        settled
            .problems()
            .and(cluster.problems())
            .and(configured.explanation().problems())
            .and(found.problems());
    ExitCode verdict = Strictness.ERRORS.verdict(problems);
    new RecommendReport(session.console(), visitor.format())
        .write(verdict, terms, found, configured, problems);
    return verdict;
  }

  /** Whoever asks a cluster for logs asks it for its limits, too. */
  private GrantingCluster cluster(Session session, Options options) {
    return facts
        .read(session.now())
        .map(GrantingCluster::of)
        .orElseGet(
            () ->
                evidence.asksCluster()
                    ? GrantingCluster.ask(session.door(), YarnOptions.read(options).options())
                    : GrantingCluster.NONE);
  }

  private static FlinkVersion version(Recommendations found) {
    return found.all().stream()
        .map(Recommendation::recorded)
        .map(recorded -> recorded.version())
        .findFirst()
        .orElseThrow();
  }

  private Terms terms(ConfigurationChoice choice) {
    return new Terms(
        Arguments.<HeadRoom>value(headRoom).orElse(HeadRoom.USUAL),
        Arguments.<Duration>value(leastRun).orElse(Terms.USUAL_RUN),
        choice.flinkVersion());
  }

  /** Reads {@code --head-room}. */
  static final class HeadRoomConverter implements ITypeConverter<HeadRoom> {
    @Override
    public HeadRoom convert(String text) {
      return Optional.of(text)
          .filter(digits -> digits.matches("\\d{1,9}"))
          .map(Integer::valueOf)
          .filter(percent -> percent <= HeadRoom.MOST)
          .map(HeadRoom::new)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is not a head room: write a whole number from 0 to "
                          + HeadRoom.MOST
                          + ", for example --head-room 30"));
    }
  }
}
