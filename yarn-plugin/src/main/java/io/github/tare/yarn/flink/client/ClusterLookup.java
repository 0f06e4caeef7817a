package io.github.tare.yarn.flink.client;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.prepare.Destination;
import io.github.tare.yarn.prepare.Strictness;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.KnownApplication;
import io.github.tare.yarn.running.Search;
import io.github.tare.yarn.submit.ApplicationStatus;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.apache.flink.configuration.Configuration;

/** Finds the cluster that somebody named. */
final class ClusterLookup {
  private final Configuration configuration;
  private final Surroundings surroundings;

  ClusterLookup(Configuration configuration, Surroundings surroundings) {
    this.configuration = configuration;
    this.surroundings = surroundings;
  }

  /** The cluster, if it runs, is this user's, and is what the target says. */
  RunningCluster find(String applicationId) {
    return visit(visit -> new Search(visit.applications()).find(applicationId))
        .fold(
            this::running,
            problem -> {
              throw Refused.because(Problems.of(problem));
            });
  }

  /** Has YARN end it; returns its id. */
  String kill(String applicationId) {
    return visit(
        visit -> {
          visit.yarn().kill(applicationId);
          return applicationId;
        });
  }

  private RunningCluster running(KnownApplication application) {
    Target target = Target.of(configuration).orElseThrow();
    ApplicationStatus status = application.status();
    if (!application.mode().equals(Optional.of(target.mode()))) {
      throw Refused.because(Problems.of(otherKind(application, target)));
    }
    if (status.state() != ApplicationStatus.State.RUNNING || status.webInterface().isEmpty()) {
      throw Refused.because(Problems.of(notRunning(application)));
    }
    URI webInterface = URI.create(status.webInterface().get());
    return new RunningCluster(application.id(), webInterface, configuration);
  }

  private <T> T visit(Work<T> work) {
    YarnOptions options = options();
    ApplicationsDoor door = surroundings.applications();
    try (ApplicationsDoor.Visit visit = door.visit(options)) {
      return work.at(visit);
    } catch (IOException e) {
      throw Refused.because(Problems.of(door.unreachable(options, e)));
    }
  }

  private YarnOptions options() {
    Destination destination =
        Destination.read(
            HandedOver.choice(configuration, surroundings.environment()),
            surroundings.environment(),
            Strictness.ERRORS);
    return destination.yarn().orElseThrow(() -> Refused.because(destination.problems()));
  }

  /** Nobody said which. */
  static ProgramParametrizationException notNamed() {
    return Refused.because(
        Problems.of(
            new Problem(
                ProblemCode.CLUSTER_NOT_NAMED,
                Severity.ERROR,
                "Nobody says which cluster is meant.",
                List.of(),
                "-D" + YarnKeys.APPLICATION_ID + "=…, with one of those that tare list shows.")));
  }

  private static Problem notRunning(KnownApplication application) {
    return about(
        application,
        ProblemCode.CLUSTER_NOT_RUNNING,
        "%s does not run: it is %s.".formatted(application.id(), application.status().state()),
        "tare list shows those that run.");
  }

  private static Problem otherKind(KnownApplication application, Target target) {
    Target right = target == Target.SESSION ? Target.APPLICATION : Target.SESSION;
    return about(
        application,
        ProblemCode.CLUSTER_OF_ANOTHER_KIND,
        "-t %s is for %s, and %s is %s."
            .formatted(target.text(), many(target.mode()), application.id(), one(right.mode())),
        target == Target.SESSION
            ? "An application takes no more jobs; to list or to cancel its own: -t " + right.text()
            : "-t " + right.text());
  }

  private static String one(DeploymentMode mode) {
    return mode == DeploymentMode.SESSION ? "a session" : "an application";
  }

  private static String many(DeploymentMode mode) {
    return mode.text() + "s";
  }

  private static Problem about(
      KnownApplication application, ProblemCode code, String message, String hint) {
    String argument = "-D" + YarnKeys.APPLICATION_ID + "=" + application.id();
    Place place =
        new Place(YarnKeys.APPLICATION_ID, application.id(), new Origin.CommandLine(argument));
    return new Problem(code, Severity.ERROR, message, List.of(place), hint);
  }

  /** What there is to do at the cluster. */
  private interface Work<T> {
    T at(ApplicationsDoor.Visit visit) throws IOException;
  }
}
