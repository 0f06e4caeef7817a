package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A TaskExecutor's cores: what is set, else one for each slot. Source: {@code CPUResource}. */
final class CpuRules {
  private static final int DECIMALS = 8;

  private final Inputs inputs;

  CpuRules(Inputs inputs) {
    this.inputs = inputs;
  }

  Optional<Cpu> read() {
    Optional<Value<Integer>> slots = inputs.read(TaskExecutorOptions.SLOTS);
    if (inputs.contains(TaskExecutorOptions.CPU_CORES)) {
      Optional<Value<Double>> cores = inputs.read(TaskExecutorOptions.CPU_CORES);
      slots.ifPresent(this::remarkSlots);
      return cores
          .filter(this::isUsable)
          .flatMap(set -> slots.map(number -> new Cpu(rounded(set.value()), number.value())));
    }
    return slots.filter(this::isCoreCount).map(number -> new Cpu(number.value(), number.value()));
  }

  private boolean isUsable(Value<Double> cores) {
    if (Double.isFinite(cores.value()) && cores.value() > 0) {
      if (rounded(cores.value()) == 0) {
        inputs.report(tooSmall(cores));
      }
      return true;
    }
    inputs.report(unusable(cores.setting(), "must be a number above 0"));
    return false;
  }

  private boolean isCoreCount(Value<Integer> slots) {
    if (slots.value() > 0) {
      return true;
    }
    inputs.report(unusable(slots.setting(), "is also the number of CPU cores and must be above 0"));
    return false;
  }

  private void remarkSlots(Value<Integer> slots) {
    if (slots.value() <= 0) {
      inputs.report(
          Finding.remark(
              ProblemCode.SLOTS_UNUSABLE,
              Severity.WARNING,
              () ->
                  "%s is %d: a TaskExecutor without slots takes memory and runs nothing."
                      .formatted(slots.setting().key(), slots.value()),
              List.of(slots.setting()),
              oneOrNone(slots.setting())));
    }
  }

  private static Finding unusable(Setting<?> setting, String rule) {
    return Finding.error(
        ProblemCode.CPU_CORES_UNUSABLE,
        () -> "%s %s, not %s.".formatted(setting.key(), rule, setting.text().strip()),
        List.of(setting),
        oneOrNone(setting));
  }

  private static Finding tooSmall(Value<Double> cores) {
    return Finding.remark(
        ProblemCode.CPU_CORES_UNUSABLE,
        Severity.WARNING,
        () ->
            "%s is %s, which Flink cuts to 0 cores: it keeps 8 decimals."
                .formatted(cores.setting().key(), cores.setting().text().strip()),
        List.of(cores.setting()),
        oneOrNone(cores.setting()));
  }

  private static List<Fix> oneOrNone(Setting<?> setting) {
    return List.of(Fix.set(setting.key(), "1"), Fix.remove(setting));
  }

  private static double rounded(double cores) {
    return BigDecimal.valueOf(cores).setScale(DECIMALS, RoundingMode.DOWN).doubleValue();
  }
}
