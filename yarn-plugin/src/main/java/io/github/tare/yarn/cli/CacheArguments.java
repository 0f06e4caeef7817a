package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.prepare.Destination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.CacheReport;
import io.github.tare.yarn.report.Refusal;
import io.github.tare.yarn.staging.DamagedLeaseException;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.submit.ClusterDoor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands about the cache have in common: the configuration says where it is. */
final class CacheArguments {
  private final ConfigurationArguments configuration = new ConfigurationArguments();
  private final ReportArguments report = new ReportArguments();

  void addTo(CommandSpec command) {
    configuration.addTo(command);
    report.addTo(command);
  }

  /** Does something with the cache, if there is to be one. */
  ExitCode with(Session session, Work work) {
    Destination destination =
        Destination.read(configuration.choice(), session.environment(), report.strictness());
    return destination
        .yarn()
        .map(yarn -> open(yarn, session, work))
        .orElseGet(() -> refuse(session, ExitCode.CONFIGURATION_REJECTED, destination.problems()));
  }

  private ExitCode open(YarnOptions options, Session session, Work work) {
    CacheReport told = new CacheReport(session.console(), report.format());
    try (ClusterDoor.Connection cluster = session.door().open(options)) {
      Optional<FileCache> cache = cluster.staging().cache();
      return cache.isPresent()
          ? work.with(cluster, cache.get(), options, told.of(cache.get().directory()))
          : told.none();
    } catch (DamagedLeaseException e) {
      return refuse(session, ExitCode.CLUSTER_REFUSES, Problems.of(e.problem()));
    } catch (IOException e) {
      return refuse(session, ExitCode.CLUSTER_UNREACHABLE, Problems.of(unusable(e)));
    }
  }

  private ExitCode refuse(Session session, ExitCode verdict, Problems why) {
    return Refusal.write(session.console(), report.format(), verdict, why);
  }

  private static Problem unusable(IOException e) {
    return new Problem(
        ProblemCode.CACHE_UNUSABLE,
        Severity.ERROR,
        "The cache cannot be used: " + e.getMessage() + ".",
        List.of(),
        "");
  }

  /** What a command does. */
  @FunctionalInterface
  interface Work {
    ExitCode with(
        ClusterDoor.Connection cluster, FileCache cache, YarnOptions options, CacheReport report)
        throws IOException;
  }
}
