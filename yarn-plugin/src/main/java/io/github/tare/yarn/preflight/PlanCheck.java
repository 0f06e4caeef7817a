package io.github.tare.yarn.preflight;

import io.github.tare.calc.jvm.PlanReview;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan, as it is to be launched, has room for RocksDB and for what lies outside its pools, and
 * the JVM options agree with it (TARE-230 to TARE-315).
 */
final class PlanCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Proposal proposal = subject.proposal();
    Map<ProcessKind, Optional<MemoryPlan>> plans = new LinkedHashMap<>();
    plans.put(ProcessKind.JOB_MANAGER, proposal.master());
    plans.put(ProcessKind.TASK_EXECUTOR, proposal.worker());
    return PlanReview.of(
            proposal.flinkVersion(),
            PlanningMode.CONTAINER,
            proposal.options(),
            plans,
            Optional.empty())
        .problems()
        .all();
  }
}
