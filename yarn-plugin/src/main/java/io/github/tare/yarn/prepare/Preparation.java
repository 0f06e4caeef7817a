package io.github.tare.yarn.prepare;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.KeyAudit;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.LogConfiguration;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.UserProgram;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be got ready before the checks.
 *
 * @param settled the configuration
 * @param proposal what is to be checked; empty where the configuration cannot be read
 * @param problems what was found on the way
 */
public record Preparation(
    SettledConfiguration settled, Optional<Proposal> proposal, Problems problems) {

  /** Reads the configuration, plans both processes and looks at Flink's files. */
  public static Preparation of(
      ConfigurationChoice choice,
      Optional<UserProgram> program,
      Purpose purpose,
      Map<String, String> environment) {
    SettledConfiguration settled = SettledConfiguration.read(choice, environment);
    FlinkToRun flink =
        FlinkToRun.read(ConfigurationChoice.flinkHome(environment), settled.version(), purpose);
    Problems before = settled.problems().and(withoutDirectory(settled)).and(flink.problems());
    return settled
        .options()
        .filter(any -> settled.confDir().isPresent())
        .map(options -> planned(settled, options, flink, program, before))
        .orElseGet(() -> unplanned(settled, program, before));
  }

  private static Preparation unplanned(
      SettledConfiguration settled, Optional<UserProgram> program, Problems before) {
    Problems all = before.and(program.map(Preflight::program).orElseGet(Problems::none));
    return new Preparation(settled, Optional.empty(), all);
  }

  /** The same, with more that was found on the way. */
  public Preparation and(Problems more) {
    return new Preparation(settled, proposal.map(it -> it.and(more)), problems.and(more));
  }

  /** The errors that can be told before a cluster is asked. */
  public Problems certain() {
    return proposal.map(Preflight::certain).orElseGet(Problems::none);
  }

  private static Preparation planned(
      SettledConfiguration settled,
      Options options,
      FlinkToRun flink,
      Optional<UserProgram> program,
      Problems before) {
    Plans plans = Plans.of(settled.version(), PlanningMode.CONTAINER, options, Explanation.BOTH);
    YarnOptions.Read yarn = YarnOptions.read(options);
    Problems problems =
        before.and(plans.problems()).and(yarn.problems()).and(KeyAudit.of(options, Severity.ERROR));
    Proposal proposal =
        new Proposal(
            options,
            settled.version(),
            plans.of(ProcessKind.JOB_MANAGER),
            plans.of(ProcessKind.TASK_EXECUTOR),
            yarn.options(),
            flink.home(),
            LogConfiguration.in(settled.confDir()),
            RemoteFiles.NONE,
            program,
            problems);
    return new Preparation(settled, Optional.of(proposal), problems);
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
