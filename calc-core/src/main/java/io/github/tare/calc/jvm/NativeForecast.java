package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a process is reckoned to take of its JVM overhead: an estimate, with its arithmetic. Class
 * space is not in it: a JVM counts that as metaspace, which has a limit of its own.
 *
 * @param plan of the process
 * @param uses each part
 */
public record NativeForecast(MemoryPlan plan, List<NativeUse> uses) {
  public NativeForecast {
    uses = List.copyOf(uses);
  }

  /**
   * The forecast for a plan. Never throws for anything a user can write.
   *
   * @param options what the plan was made from: JVM options and environment are read here
   * @param rocksDb how RocksDB is bounded; empty where it is not used
   */
  public static NativeForecast of(
      FlinkVersion version, Options options, MemoryPlan plan, Optional<RocksDbMemory> rocksDb) {
    UserJvmOptions user = UserJvmOptions.read(version, plan.process(), options);
    return new NativeForecast(plan, new NativeUses(plan, options, user).with(rocksDb));
  }

  /** The JVM overhead that the plan has for all of it. */
  public MemorySize room() {
    return plan.size(Pool.JVM_OVERHEAD);
  }

  /** All parts together. */
  public MemorySize usual() {
    return uses.stream().map(NativeUse::usual).reduce(MemorySize.ZERO, MemorySize::saturatedPlus);
  }

  /** Whether there is room for them. */
  public boolean fits() {
    return usual().compareTo(room()) <= 0;
  }

  /** A warning, where there is not. */
  public Optional<Problem> problem() {
    return fits() ? Optional.empty() : Optional.of(tight());
  }

  private Problem tight() {
    return new Problem(
        ProblemCode.NATIVE_MEMORY_TIGHT,
        Severity.WARNING,
        "The %s is reckoned to need %s outside its pools, and its JVM overhead is %s: %s. That is %s more than its container of %s has, and YARN may kill it."
            .formatted(
                plan.process().displayName(),
                human(usual()),
                human(room()),
                sum(),
                human(usual().minus(room())),
                human(plan.totalProcess().size())),
        decidedBy().map(why -> new Place(why.key(), "", why.origin())).stream().toList(),
        hint());
  }

  /** Empty where the overhead is only what two totals leave. */
  private Optional<Derivation> decidedBy() {
    return Optional.<Derivation>ofNullable(plan.pools().get(Pool.JVM_OVERHEAD))
        .filter(why -> !why.key().isEmpty());
  }

  private String sum() {
    return uses.stream()
        .map(use -> use.name() + " " + MemorySizeText.rounded(use.usual()))
        .collect(Collectors.joining(" + "));
  }

  private String hint() {
    String memory = plan.process().keyPrefix() + ".memory.";
    String size = usual().mebibytesRoundedUp() + "m";
    return decidedBy().isPresent()
        ? "Set %sjvm-overhead.min: %s and %sjvm-overhead.max: %s, or more."
            .formatted(memory, size, memory, size)
        : "Raise %sprocess.size: %s are to be left for the overhead.".formatted(memory, size);
  }
}
