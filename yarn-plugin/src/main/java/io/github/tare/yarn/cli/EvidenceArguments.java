package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.LogFolder;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.running.EvidenceSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Of what to take evidence: an application that YARN knows, or a folder with its logs. */
final class EvidenceArguments {
  private final PositionalParamSpec application =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .required(false)
          .type(String.class)
          .paramLabel("APPLICATION_ID")
          .description("The application: one that runs, or one that has ended.")
          .build();

  private final OptionSpec logs =
      OptionSpec.builder("--logs")
          .type(Path.class)
          .paramLabel("DIR")
          .description(
              "The logs of its containers instead, without asking a cluster: a directory for each, or what 'yarn logs' wrote.")
          .build();

  private final Visitor visitor;

  /** At the cluster that this visitor finds. */
  EvidenceArguments(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Adds them to a command. */
  void addTo(CommandSpec command) {
    command.addPositional(application).addOption(logs);
  }

  /** Whether a cluster is asked for it. */
  boolean asksCluster() {
    return Arguments.value(logs).isEmpty();
  }

  /**
   * Takes it.
   *
   * @param command its name, for the usage
   */
  ExitCode take(Session session, String command, Kind kind, Use use) {
    Optional<Path> folder = Arguments.value(logs);
    Optional<String> id = Arguments.value(application);
    if (folder.isPresent() == id.isPresent()) {
      return session.usage(
          folder.isPresent()
              ? "Give APPLICATION_ID or --logs, not both."
              : "Name an application: APPLICATION_ID or --logs DIR.",
          "Try 'tare " + command + " --help'.");
    }
    return folder.isPresent()
        ? take(session, LogFolder.read(folder.get()), ExitCode.USAGE, use)
        : ask(session, id.orElseThrow(), kind, use);
  }

  /** What is no id needs no cluster to be told. */
  private ExitCode ask(Session session, String id, Kind kind, Use use) {
    return EvidenceSearch.mistyped(id)
        .map(why -> visitor.refuse(session, ExitCode.USAGE, Problems.of(why)))
        .orElseGet(
            () ->
                visitor.go(
                    session,
                    visit ->
                        take(
                            session,
                            kind.of(new EvidenceSearch(visit.applications(), visit.logs()), id),
                            ExitCode.CLUSTER_REFUSES,
                            use)));
  }

  private ExitCode take(
      Session session, ConfigResult<List<Evidence>> evidence, ExitCode otherwise, Use use) {
    return evidence.fold(
        found -> use.of(found.value(), found.problems()),
        none -> visitor.refuse(session, otherwise, none.problems()));
  }

  /** What to look for at a cluster. */
  interface Kind {
    ConfigResult<List<Evidence>> of(EvidenceSearch search, String applicationId) throws IOException;
  }

  /** What to do with it. */
  interface Use {
    ExitCode of(List<Evidence> evidence, Problems problems);
  }
}
