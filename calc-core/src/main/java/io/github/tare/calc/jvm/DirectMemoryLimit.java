package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.DirectLimitPolicy;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limit of a JVM's direct memory, by the three policies of {@link DirectLimitPolicy}. */
final class DirectMemoryLimit {
  /**
   * What stands for no limit: 1 TiB, as FLIP-49's discussion has it. A JVM that is told nothing
   * takes the size of its heap, and libraries that calculate with the limit are spared the largest
   * number there is.
   */
  private static final MemorySize UNLIMITED = MemorySize.ofMebibytes(1 << 20);

  private final MemoryPlan plan;
  private final Sourced<DirectLimitPolicy> policy;

  private DirectMemoryLimit(MemoryPlan plan, Sourced<DirectLimitPolicy> policy) {
    this.plan = plan;
    this.policy = policy;
  }

  /** The limit, and the pools that it sums; empty where the JVM gets none. */
  static Optional<JvmArgument> of(MemoryPlan plan) {
    return plan.directLimit().map(policy -> new DirectMemoryLimit(plan, policy).argument());
  }

  /** What else a policy other than Flink's means. */
  static Optional<Problem> remark(MemoryPlan plan) {
    return plan.directLimit().flatMap(policy -> new DirectMemoryLimit(plan, policy).remark());
  }

  private JvmArgument argument() {
    return new JvmArgument(
        "-XX:MaxDirectMemorySize=",
        size(),
        this::rule,
        TareOptions.DIRECT_LIMIT.name(),
        policy.origin());
  }

  private MemorySize size() {
    return switch (policy.value()) {
      case FLINK, OVERHEAD -> JvmArguments.sum(plan, pools());
      // No container is that large, but a plan can be.
      case UNLIMITED -> larger(UNLIMITED, plan.totalProcess().size());
    };
  }

  private String rule() {
    return switch (policy.value()) {
      case FLINK, OVERHEAD -> JvmArguments.terms(plan, pools());
      case UNLIMITED -> "no limit but the container";
    };
  }

  private List<Pool> pools() {
    List<Pool> pools = new ArrayList<>(flinks());
    if (policy.value() == DirectLimitPolicy.OVERHEAD) {
      pools.add(Pool.JVM_OVERHEAD);
    }
    return pools;
  }

  private List<Pool> flinks() {
    return switch (plan.process()) {
      case TASK_EXECUTOR -> List.of(Pool.FRAMEWORK_OFF_HEAP, Pool.TASK_OFF_HEAP, Pool.NETWORK);
      case JOB_MANAGER -> List.of(Pool.OFF_HEAP);
    };
  }

  private Optional<Problem> remark() {
    return switch (policy.value()) {
      case FLINK -> Optional.empty();
      case OVERHEAD -> Optional.of(sharesOverhead());
      case UNLIMITED -> Optional.of(unlimited());
    };
  }

  private Problem sharesOverhead() {
    return new Problem(
        ProblemCode.DIRECT_MEMORY_SHARES_OVERHEAD,
        Severity.NOTE,
        "Direct memory of the %s may grow to %s, the JVM overhead of %s included. Thread stacks, code cache, garbage collector and native libraries share that overhead: together they can fill the container before the limit is reached."
            .formatted(
                plan.process().displayName(), human(size()), human(plan.size(Pool.JVM_OVERHEAD))),
        places(),
        "");
  }

  private Problem unlimited() {
    return new Problem(
        ProblemCode.DIRECT_MEMORY_UNLIMITED,
        Severity.WARNING,
        "Nothing but YARN limits direct memory of the %s: what goes past the %s of its container ends in a kill, not in an OutOfMemoryError that says where it came from. The plan leaves it %s."
            .formatted(
                plan.process().displayName(),
                human(plan.totalProcess().size()),
                human(JvmArguments.sum(plan, flinks()))),
        places(),
        "Set %s: %s, and raise %s if direct memory runs out."
            .formatted(
                TareOptions.DIRECT_LIMIT.name(),
                DirectLimitPolicy.FLINK,
                JvmLimit.DIRECT.remedy(plan.process())));
  }

  private List<Place> places() {
    return List.of(
        new Place(TareOptions.DIRECT_LIMIT.name(), policy.value().toString(), policy.origin()));
  }

  private static MemorySize larger(MemorySize one, MemorySize other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
