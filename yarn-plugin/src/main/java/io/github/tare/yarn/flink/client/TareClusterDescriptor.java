package io.github.tare.yarn.flink.client;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.Preparation;
import io.github.tare.yarn.prepare.Purpose;
import io.github.tare.yarn.prepare.Strictness;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.Format;
import io.github.tare.yarn.report.SubmitReport;
import io.github.tare.yarn.submit.Follow;
import io.github.tare.yarn.submit.GuardedSubmission;
import io.github.tare.yarn.submit.Parting;
import io.github.tare.yarn.submit.SubmissionResult;
import java.net.URI;
import java.util.Optional;
import org.apache.flink.client.deployment.ClusterDescriptor;
import org.apache.flink.client.deployment.ClusterSpecification;
import org.apache.flink.client.deployment.application.ApplicationConfiguration;
import org.apache.flink.client.program.ClusterClientProvider;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;

/**
 * What Flink's command line does with clusters, done as {@code tare submit} does it: nothing is
 * taken before every check has passed, and a refusal is a report.
 */
final class TareClusterDescriptor implements ClusterDescriptor<String> {
  private final Configuration configuration;
  private final Surroundings surroundings;

  TareClusterDescriptor(Configuration configuration, Surroundings surroundings) {
    this.configuration = configuration;
    this.surroundings = surroundings;
  }

  @Override
  public String getClusterDescription() {
    return "Hadoop YARN, by way of Tare " + surroundings.door().tare().version();
  }

  @Override
  public ClusterClientProvider<String> deployApplicationCluster(
      ClusterSpecification ignored, ApplicationConfiguration application) {
    HandedProgram handed = HandedProgram.of(configuration, application);
    return HadoopReach.within(() -> deploy(prepare(handed)));
  }

  private Preparation prepare(HandedProgram handed) {
    Preparation preparation = prepare(handed.program());
    return handed.problem().map(it -> preparation.and(Problems.of(it))).orElse(preparation);
  }

  @Override
  public ClusterClientProvider<String> deploySessionCluster(ClusterSpecification ignored) {
    return HadoopReach.within(() -> deploy(prepare(Optional.empty())));
  }

  /** Gone from Flink 2.0, and no target of Tare's. */
  @Deprecated
  public ClusterClientProvider<String> deployJobCluster(
      ClusterSpecification ignored, JobGraph job, boolean detached) {
    throw new UnsupportedOperationException("Tare has no clusters for a single job graph");
  }

  @Override
  public ClusterClientProvider<String> retrieve(String applicationId) {
    return HadoopReach.within(() -> lookup().find(applicationId));
  }

  private ClusterLookup lookup() {
    return new ClusterLookup(configuration, surroundings);
  }

  @Override
  public void killCluster(String applicationId) {
    HadoopReach.within(() -> lookup().kill(applicationId));
  }

  @Override
  public void close() {
    // Each connection is closed where it was used.
  }

  private Preparation prepare(Optional<UserProgram> program) {
    return Preparation.of(
        HandedOver.choice(configuration, surroundings.environment()),
        program,
        Purpose.SUBMISSION,
        surroundings.environment());
  }

  private ClusterClientProvider<String> deploy(Preparation preparation) {
    Examination examination =
        Examination.online(preparation, surroundings.door(), Strictness.ERRORS);
    return examination
        .cleared()
        .map(cleared -> deploy(cleared, examination.problems()))
        .orElseThrow(() -> Refused.saying(console -> report(console).refused(examination)));
  }

  private ClusterClientProvider<String> deploy(Cleared cleared, Problems found) {
    SubmitReport report = report(surroundings.console());
    report.found(found, cleared);
    SubmissionResult result =
        new GuardedSubmission(surroundings.door(), report.listener(), Parting.LEAVING_IT)
            .run(cleared, Follow.UNTIL_RUNNING);
    if (result instanceof SubmissionResult.Running running) {
      report.result(result, found, cleared);
      return new RunningCluster(
          running.applicationId(), URI.create(running.webInterface()), configuration);
    }
    throw Refused.saying(console -> report(console).result(result, found, cleared));
  }

  private static SubmitReport report(Console console) {
    return new SubmitReport(console, Format.TEXT);
  }
}
