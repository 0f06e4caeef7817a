package io.github.tare.calc.plan;

import io.github.tare.calc.option.DirectLimitPolicy;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** One run of the planner over one set of options. Used once. */
final class Planning {
  private final PlanningScope scope;
  private final ProcessKind process;
  private final ProcessKeys keys;
  private final Inputs inputs;
  private final FlinkMemoryRules flinkRules;
  private final JvmMemoryRules jvmRules;

  private Planning(PlanningScope scope, Inputs inputs) {
    this.scope = scope;
    this.process = scope.process();
    this.keys = ProcessKeys.of(process);
    this.inputs = inputs;
    this.jvmRules = new JvmMemoryRules(inputs, keys);
    this.flinkRules =
        switch (process) {
          case TASK_EXECUTOR -> new TaskExecutorRules(inputs, scope.version());
          case JOB_MANAGER -> new JobManagerRules(inputs);
        };
  }

  /** One run; the keys that had no part in it are not its business. */
  static Draft run(Settings settings) {
    Inputs inputs = new Inputs(settings);
    Optional<MemoryPlan> plan = new Planning(settings.scope(), inputs).plan();
    return new Draft(plan, inputs.findings());
  }

  private boolean isClean() {
    return inputs.findings().isEmpty()
        || inputs.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
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
    Optional<Value<DirectLimitPolicy>> directLimit = directLimit();
    return isClean()
        ? Optional.of(
            plan(flink, jvm, new MemoryPlan.Extras(cpu.orElseThrow(), directLimit, resources)))
        : Optional.empty();
  }

  /** Whatever is not known has been reported, so it is all there. */
  private MemoryPlan plan(FlinkMemory flink, JvmMemory jvm, MemoryPlan.Extras extras) {
    Map<Pool, Amount> pools = flink.pools();
    pools.put(Pool.JVM_METASPACE, jvm.metaspace().orElseThrow());
    pools.put(Pool.JVM_OVERHEAD, jvm.overhead().orElseThrow());
    return new MemoryPlan(
        process, pools, flink.total().orElseThrow(), jvm.process().orElseThrow(), extras);
  }

  private Optional<Cpu> cpu() {
    return switch (process) {
      case TASK_EXECUTOR -> new CpuRules(inputs).read();
      case JOB_MANAGER -> Optional.of(new Cpu(0, 0));
    };
  }

  private SortedMap<String, Long> externalResources() {
    return switch (process) {
      case TASK_EXECUTOR -> new ExternalResourceRules(inputs, scope.version()).read();
      case JOB_MANAGER -> Collections.emptySortedMap();
    };
  }

  /** Read even where it is of no use: what it says may be nonsense. */
  private Optional<Value<DirectLimitPolicy>> directLimit() {
    Optional<Value<DirectLimitPolicy>> policy = inputs.read(TareOptions.DIRECT_LIMIT);
    return switch (process) {
      case TASK_EXECUTOR -> policy;
      case JOB_MANAGER ->
          inputs.read(JobManagerOptions.DIRECT_LIMIT).filter(Value::value).flatMap(yes -> policy);
    };
  }

  private Finding sizeMissing() {
    Optional<MemorySize> legacy =
        inputs.settingOutside(keys.legacyHeap()).flatMap(heap -> heap.parsed().toOptional());
    return Finding.error(
        ProblemCode.SIZE_MISSING,
        () -> "Nothing says how much memory the %s gets.".formatted(process.displayName()),
        List.of(),
        Stream.of(legacy, ProcessKeys.usual(keys.processSize()))
            .flatMap(Optional::stream)
            .map(size -> Fix.add(keys.processSize().name(), size))
            .toList());
  }
}
