package io.github.tare.calc.plan;

import io.github.tare.calc.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Metaspace and JVM overhead: what a process needs around total Flink memory. */
final class JvmMemoryRules {
  private static final String OVERHEAD = Pool.JVM_OVERHEAD.title();
  private static final String PROCESS = "total process memory";

  private final Inputs inputs;
  private final ProcessKeys keys;

  JvmMemoryRules(Inputs inputs, ProcessKeys keys) {
    this.inputs = inputs;
    this.keys = keys;
  }

  /** From the process down: overhead is a share of it, and Flink gets the rest. */
  JvmMemory fromProcess() {
    Optional<Amount> process = inputs.amount(PROCESS, keys.processSize());
    Optional<Amount> metaspace = metaspace();
    Optional<Amount> overhead =
        overheadRange().flatMap(range -> process.map(whole -> range.of(whole)));
    Optional<Amount> flink =
        Sums.all(List.of(metaspace, overhead))
            .flatMap(parts -> process.flatMap(whole -> flink(whole, parts)));
    return new JvmMemory(metaspace, overhead, flink, process);
  }

  /** From total Flink memory up: overhead is what the process leaves, or a share of the sum. */
  JvmMemory aroundFlink(Optional<Amount> flink) {
    Optional<Amount> metaspace = metaspace();
    Optional<CappedFraction> range = overheadRange();
    return inputs.contains(keys.processSize())
        ? betweenTotals(flink, metaspace, range)
        : upwards(flink, metaspace, range);
  }

  private Optional<Amount> flink(Amount process, List<Amount> parts) {
    Optional<Amount> sum = Sums.add(inputs, "metaspace and JVM overhead", parts);
    if (sum.isEmpty()) {
      return Optional.empty();
    }
    if (sum.get().size().compareTo(process.size()) > 0) {
      inputs.report(
          Conflicts.exceed(ProblemCode.JVM_POOLS_EXCEED_PROCESS_SIZE, sum.get(), parts, process));
      return Optional.empty();
    }
    return Optional.of(Sums.rest("total Flink memory", process, sum.get(), parts));
  }

  private JvmMemory betweenTotals(
      Optional<Amount> flink, Optional<Amount> metaspace, Optional<CappedFraction> range) {
    Optional<Amount> process = inputs.amount(PROCESS, keys.processSize());
    Optional<Amount> overhead =
        Sums.all(List.of(flink, metaspace))
            .flatMap(parts -> process.flatMap(whole -> overhead(whole, parts, range)));
    return new JvmMemory(metaspace, overhead, flink, process);
  }

  private Optional<Amount> overhead(
      Amount process, List<Amount> parts, Optional<CappedFraction> range) {
    Optional<Amount> sum = Sums.add(inputs, "total Flink memory and metaspace", parts);
    if (sum.isEmpty()) {
      return Optional.empty();
    }
    if (sum.get().size().compareTo(process.size()) > 0) {
      inputs.report(
          Conflicts.exceed(ProblemCode.FLINK_SIZE_EXCEEDS_PROCESS_SIZE, sum.get(), parts, process));
      return Optional.empty();
    }
    Amount overhead = Sums.rest(OVERHEAD, process, sum.get(), parts);
    range.ifPresent(allowed -> checkOverhead(overhead, allowed, process, parts));
    return Optional.of(overhead);
  }

  private void checkOverhead(
      Amount overhead, CappedFraction range, Amount process, List<Amount> parts) {
    if (!range.allows(overhead.size())) {
      inputs.report(
          Conflicts.outside(ProblemCode.OVERHEAD_OUT_OF_RANGE, overhead, range, process, parts));
    } else {
      FractionNotReached.remark(overhead, range, process).ifPresent(inputs::report);
    }
  }

  private JvmMemory upwards(
      Optional<Amount> flink, Optional<Amount> metaspace, Optional<CappedFraction> range) {
    Optional<Amount> overhead =
        Sums.all(List.of(flink, metaspace))
            .flatMap(parts -> Sums.add(inputs, "total Flink memory and metaspace", parts))
            .flatMap(
                rest -> range.flatMap(share -> share.ofTheWholeLeaving(inputs, rest, PROCESS)));
    Optional<Amount> process =
        Sums.all(List.of(flink, metaspace, overhead))
            .flatMap(parts -> Sums.add(inputs, PROCESS, parts));
    return new JvmMemory(metaspace, overhead, flink, process);
  }

  private Optional<Amount> metaspace() {
    return inputs.amount(Pool.JVM_METASPACE.title(), keys.metaspace());
  }

  private Optional<CappedFraction> overheadRange() {
    return CappedFraction.read(
        inputs, OVERHEAD, keys.overheadMin(), keys.overheadMax(), keys.overheadFraction());
  }
}
