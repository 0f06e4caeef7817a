package io.github.tare.yarn.cli;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.KeyAudit;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.preflight.Candidate;
import io.github.tare.yarn.preflight.LogConfiguration;
import io.github.tare.yarn.preflight.UserProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be got ready before the checks.
 *
 * @param settled the configuration
 * @param candidate what is to be checked; empty where there is no plan to check
 * @param problems what was found on the way
 */
record Preparation(SettledConfiguration settled, Optional<Candidate> candidate, Problems problems) {

  /** Reads the configuration, plans both processes and looks at Flink's files. */
  static Preparation of(
      ConfigurationChoice choice, Optional<UserProgram> program, Map<String, String> environment) {
    SettledConfiguration settled = SettledConfiguration.read(choice, environment);
    Problems before = settled.problems().and(withoutDirectory(settled)).and(home(environment));
    if (settled.options().isEmpty() || settled.confDir().isEmpty()) {
      return new Preparation(settled, Optional.empty(), before);
    }
    Options options = settled.options().get();
    Explanation plans =
        Explanation.of(
            settled.version(),
            options,
            List.of(ProcessKind.JOB_MANAGER, ProcessKind.TASK_EXECUTOR));
    YarnOptions.Read yarn = YarnOptions.read(options);
    Problems problems =
        before.and(plans.problems()).and(yarn.problems()).and(KeyAudit.of(options, Severity.ERROR));
    Optional<Candidate> candidate = candidate(settled, plans, yarn.options(), program, environment);
    return new Preparation(settled, candidate, problems);
  }

  private static Optional<Candidate> candidate(
      SettledConfiguration settled,
      Explanation plans,
      YarnOptions yarn,
      Optional<UserProgram> program,
      Map<String, String> environment) {
    return settled
        .options()
        .flatMap(
            options ->
                plans
                    .plan(ProcessKind.JOB_MANAGER)
                    .flatMap(
                        master ->
                            plans
                                .plan(ProcessKind.TASK_EXECUTOR)
                                .flatMap(
                                    worker ->
                                        settled
                                            .confDir()
                                            .map(
                                                conf ->
                                                    new Candidate(
                                                        options,
                                                        settled.version(),
                                                        master,
                                                        worker,
                                                        yarn,
                                                        usableHome(environment),
                                                        LogConfiguration.in(Optional.of(conf)),
                                                        program)))));
  }

  private static Problems home(Map<String, String> environment) {
    Optional<Path> home = ConfigurationChoice.flinkHome(environment);
    return home.isEmpty() ? Problems.none() : FlinkHome.read(home).problems();
  }

  private static Optional<FlinkHome> usableHome(Map<String, String> environment) {
    return ConfigurationChoice.flinkHome(environment)
        .flatMap(
            home ->
                FlinkHome.read(Optional.of(home))
                    .fold(
                        loaded -> Optional.of(loaded.value()),
                        rejected -> Optional.<FlinkHome>empty()));
  }

  private static Problems withoutDirectory(SettledConfiguration settled) {
    return settled.confDir().isPresent()
        ? Problems.none()
        : Problems.of(
            new Problem(
                ProblemCode.CONFIGURATION_UNREADABLE,
                Severity.ERROR,
                "Nobody says where Flink's configuration is.",
                List.of(),
                "--conf-dir DIR, or set FLINK_CONF_DIR or FLINK_HOME."));
  }
}
