package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.Scale;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Subject;
import io.github.tare.yarn.room.Workers;
import java.util.List;
import java.util.stream.Stream;

/** The bounds of Flink's own slot manager leave room for all that the parallelism asks for. */
final class SlotCapCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.proposal().worker().stream()
        .flatMap(worker -> check(subject.proposal(), worker))
        .toList();
  }

  private static Stream<Problem> check(Proposal proposal, MemoryPlan worker) {
    Workers workers = Workers.of(proposal.yarn().scale(), worker);
    return workers.tooFew() ? Stream.of(capped(proposal, workers)) : Stream.empty();
  }

  /** Without a single TaskExecutor no job runs; with some of them a batch job does. */
  private static Problem capped(Proposal proposal, Workers workers) {
    return new Problem(
        ProblemCode.SLOTS_CAPPED,
        workers.asked() == 0 ? Severity.ERROR : Severity.WARNING,
        "Parallelism %d asks for %d TaskManager%s, and Flink may start %s."
            .formatted(
                workers.parallelism().value(),
                workers.needed(),
                workers.needed() == 1 ? "" : "s",
                workers.asked() == 0 ? "none" : "only " + workers.asked()),
        places(proposal.options()),
        workers.asked() == 0
            ? "Raise the bound to the slots, cores and memory of one TaskManager at least."
            : "Raise the bound, or -D%s=%d."
                .formatted(Scale.PARALLELISM, workers.asked() * workers.slots()));
  }

  private static List<Place> places(Options options) {
    return Stream.of(Scale.MOST_SLOTS, Scale.MOST_CORES, Scale.MOST_MEMORY, Scale.PARALLELISM)
        .flatMap(
            key ->
                options
                    .find(key)
                    .map(value -> new Place(key, value.value(), value.origin()))
                    .stream())
        .toList();
  }
}
