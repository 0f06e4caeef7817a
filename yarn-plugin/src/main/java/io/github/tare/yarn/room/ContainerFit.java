package io.github.tare.yarn.room;

import io.github.tare.calc.jvm.PlanReview;
import io.github.tare.calc.plan.FractionNotReached;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.plan.SmallHeap;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.config.Slack;
import io.github.tare.yarn.config.SlackPool;
import io.github.tare.yarn.proposal.Proposal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fits processes to their containers: where the user lets them ({@code tare.container.slack}), they
 * grow to what YARN grants. A plan that grew asks for just that, and does not grow again. What had
 * room outside its pools still has: where a larger heap would need more, JVM overhead gets that.
 */
public final class ContainerFit {
  private final Proposal proposal;
  private final SlackPool pool;
  private final Map<ProcessKind, MemorySize> targets = new HashMap<>();

  private ContainerFit(Proposal proposal) {
    this.proposal = proposal;
    this.pool = proposal.yarn().tare().slackPool().value();
  }

  /** For these processes on this cluster; those whose grant is not known stay as they are. */
  public static ContainerFit of(ClusterFacts facts, Proposal proposal) {
    ContainerFit fit = new ContainerFit(proposal);
    if (isWanted(proposal)) {
      Grants.of(Subject.of(proposal, facts)).forEach(fit::take);
    }
    return fit;
  }

  /** Whether the plans that are submitted are known only once the cluster is. */
  public static boolean isWanted(Proposal proposal) {
    return proposal.yarn().tare().slack().value() == Slack.GROW;
  }

  private void take(ContainerGrant grant) {
    grant
        .granted()
        .known()
        .map(size -> MemorySize.ofMebibytes(size.memoryMebibytes()))
        .ifPresent(size -> targets.put(grant.plan().process(), size));
  }

  /** The plan as it is to be submitted. */
  public MemoryPlan fit(MemoryPlan plan) {
    MemorySize now = plan.totalProcess().size();
    MemorySize target = targets.getOrDefault(plan.process(), now);
    return target.equals(now) ? plan : grown(plan, target.minus(now), target);
  }

  private MemoryPlan grown(MemoryPlan plan, MemorySize by, MemorySize target) {
    Pool growing = growing(plan.process());
    String why = "to fill its container of " + MemorySizeText.rounded(target);
    MemoryPlan grown = plan.grown(growing, by, why);
    MemorySize missing = missing(grown);
    return missing.equals(MemorySize.ZERO) || missing.compareTo(by) > 0 || missing(plan).bytes() > 0
        ? grown
        : plan.grown(growing, by.minus(missing), why)
            .grown(Pool.JVM_OVERHEAD, missing, "for what the larger heap needs outside it");
  }

  /** A larger heap needs more outside it: what the JVM overhead is short of, in whole MiB. */
  private MemorySize missing(MemoryPlan plan) {
    return PlanReview.of(
            proposal.flinkVersion(),
            PlanningMode.CONTAINER,
            proposal.options(),
            Map.of(plan.process(), Optional.of(plan)),
            Optional.empty())
        .forecasts()
        .stream()
        .filter(forecast -> !forecast.fits())
        .map(forecast -> forecast.usual().minus(forecast.room()))
        .map(size -> MemorySize.ofMebibytes(size.mebibytesRoundedUp()))
        .findFirst()
        .orElse(MemorySize.ZERO);
  }

  /** What was found while planning this process, as it holds for the plan that is submitted. */
  public Problems fit(Problems found, MemoryPlan plan) {
    MemoryPlan grown = fit(plan);
    return FractionNotReached.after(SmallHeap.after(found, grown), grown);
  }

  /** The proposal as it is to be submitted. */
  public Proposal fit(Proposal proposal) {
    Problems found = proposal.found();
    Problems ofMaster = proposal.master().map(plan -> fit(found, plan)).orElse(found);
    Problems ofBoth = proposal.worker().map(plan -> fit(ofMaster, plan)).orElse(ofMaster);
    return proposal.with(
        proposal.master().map(this::fit), proposal.worker().map(this::fit), ofBoth);
  }

  private Pool growing(ProcessKind process) {
    if (pool == SlackPool.OVERHEAD) {
      return Pool.JVM_OVERHEAD;
    }
    return switch (process) {
      case TASK_EXECUTOR -> pool == SlackPool.MANAGED ? Pool.MANAGED : Pool.TASK_HEAP;
      case JOB_MANAGER -> Pool.HEAP;
    };
  }
}
