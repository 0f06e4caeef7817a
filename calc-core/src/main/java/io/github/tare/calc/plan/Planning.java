package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run of the planner over one set of options. Used once. */
final class Planning {
  private final ProcessKind process;
  private final ProcessKeys keys;
  private final Inputs inputs;
  private final FlinkMemoryRules flinkRules;
  private final JvmMemoryRules jvmRules;

  private Planning(FlinkVersion version, ProcessKind process, Inputs inputs) {
    this.process = process;
    this.keys = ProcessKeys.of(process);
    this.inputs = inputs;
    this.jvmRules = new JvmMemoryRules(inputs, keys);
    this.flinkRules =
        switch (process) {
          case TASK_EXECUTOR -> new TaskExecutorRules(inputs, version);
          case JOB_MANAGER -> new JobManagerRules(inputs);
        };
  }

  /** Plans, and reviews the keys that had no part in it. */
  static Draft reviewed(
      FlinkVersion version, PlanningMode mode, ProcessKind process, Options options) {
    OptionReader reader = new OptionReader(options);
    Inputs inputs = new Inputs(reader);
    Optional<MemoryPlan> plan = plan(version, mode, process, inputs);
    new KeyReview(reader, inputs, process, version).findings().forEach(inputs::report);
    return new Draft(plan, inputs.findings());
  }

  /** Plans only. */
  static Draft run(FlinkVersion version, PlanningMode mode, ProcessKind process, Options options) {
    Inputs inputs = new Inputs(new OptionReader(options));
    Optional<MemoryPlan> plan = plan(version, mode, process, inputs);
    return new Draft(plan, inputs.findings());
  }

  private static Optional<MemoryPlan> plan(
      FlinkVersion version, PlanningMode mode, ProcessKind process, Inputs inputs) {
    if (!version.isAtLeast(2, 0)) {
      new LegacyHeap(inputs, process, mode).apply();
    }
    return new Planning(version, process, inputs).plan();
  }

  private boolean isClean() {
    return inputs.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private Optional<MemoryPlan> plan() {
    if (flinkRules.isFineGrained()) {
      return upwards(flinkRules.fromPools());
    }
    if (inputs.contains(keys.flinkSize())) {
      return upwards(flinkRules.fromTotal(inputs.amount("total Flink memory", keys.flinkSize())));
    }
    if (inputs.contains(keys.processSize())) {
      JvmMemory jvm = jvmRules.fromProcess();
      return assemble(flinkRules.fromTotal(jvm.flink()), jvm);
    }
    inputs.report(sizeMissing());
    return upwards(flinkRules.fromTotal(Optional.empty()));
  }

  private Optional<MemoryPlan> upwards(FlinkMemory flink) {
    return assemble(flink, jvmRules.aroundFlink(flink.total()));
  }

  private Optional<MemoryPlan> assemble(FlinkMemory flink, JvmMemory jvm) {
    Optional<Cpu> cpu = cpu();
    SortedMap<String, Long> resources = externalResources();
    boolean directLimit = directLimit();
    return Sums.all(List.of(jvm.metaspace(), jvm.overhead(), flink.total(), jvm.process()))
        .filter(complete -> isClean())
        .flatMap(
            parts ->
                cpu.map(
                    some ->
                        new MemoryPlan(
                            process,
                            pools(flink, parts.get(0), parts.get(1)),
                            parts.get(2).derivation(),
                            parts.get(3).derivation(),
                            new MemoryPlan.Extras(
                                some.cores(), some.slots(), directLimit, resources))));
  }

  private Optional<Cpu> cpu() {
    return switch (process) {
      case TASK_EXECUTOR -> new CpuRules(inputs).read();
      case JOB_MANAGER -> Optional.of(new Cpu(0, 0));
    };
  }

  private SortedMap<String, Long> externalResources() {
    return switch (process) {
      case TASK_EXECUTOR -> new ExternalResourceRules(inputs).read();
      case JOB_MANAGER -> new TreeMap<>();
    };
  }

  private boolean directLimit() {
    return switch (process) {
      case TASK_EXECUTOR -> true;
      case JOB_MANAGER ->
          inputs.read(JobManagerOptions.DIRECT_LIMIT).map(Value::value).orElse(false);
    };
  }

  private static Map<Pool, Derivation> pools(FlinkMemory flink, Amount metaspace, Amount overhead) {
    Map<Pool, Derivation> pools = new EnumMap<>(Pool.class);
    flink.pools().forEach((pool, amount) -> pools.put(pool, amount.derivation()));
    pools.put(Pool.JVM_METASPACE, metaspace.derivation());
    pools.put(Pool.JVM_OVERHEAD, overhead.derivation());
    return pools;
  }

  private Finding sizeMissing() {
    MemorySize usual = MemorySize.ofMebibytes(process == ProcessKind.TASK_EXECUTOR ? 1728 : 1600);
    MemorySize start =
        inputs.setting(keys.legacyHeap()).flatMap(heap -> heap.parsed().toOptional()).orElse(usual);
    return Finding.error(
            ProblemCode.SIZE_MISSING,
            () -> "Nothing says how much memory the %s gets.".formatted(process.displayName()),
            List.of(),
            List.of(Fix.add(keys.processSize(), start)))
        .advise("Set " + keys.processSize().name() + ", for example to 1728m.");
  }
}
