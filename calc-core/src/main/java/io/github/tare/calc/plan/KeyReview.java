package io.github.tare.calc.plan;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.RemovedKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the keys that Flink passes over in silence: misspelt, removed, outvoted by another key. */
final class KeyReview {
  /** For each option that may have no effect, those that may be the reason. */
  private static final Map<String, List<OptionKey<?>>> WINNERS = winners();

  private final Settings settings;
  private final OptionReader reader;
  private final PlanningScope scope;

  KeyReview(Settings settings) {
    this.settings = settings;
    this.reader = settings.reader();
    this.scope = settings.scope();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (String key : settings.options().all().keySet()) {
      if (!scope.spellings().containsKey(key) && scope.keys().isAboutMemory(key)) {
        strange(key).ifPresent(findings::add);
      }
    }
    for (OptionKey<?> option : scope.options()) {
      if (settings.contains(option)) {
        reader.shadowed(option).forEach(lost -> findings.add(shadowed(lost)));
        withoutEffect(option).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> strange(String key) {
    Optional<RemovedKey> removed = scope.keys().removed(key);
    if (removed.isPresent()) {
      return reader.text(key).map(setting -> removed(setting, removed.get()));
    }
    return scope.keys().isUnknown(key) ? reader.text(key).map(this::unknown) : Optional.empty();
  }

  private Finding removed(Setting<String> setting, RemovedKey old) {
    return Finding.remark(
            ProblemCode.OPTION_REMOVED,
            Severity.WARNING,
            () ->
                "%s has no effect: it was removed in Flink %s%s. %s"
                    .formatted(setting.key(), old.since(), successor(old), old.remark()),
            involved(setting, old),
            List.of(Fix.drop(setting)))
        .advise(
            old.replacement()
                .filter(key -> !reader.isSet(key))
                .map(key -> "Set " + key + " instead of " + setting.key() + ".")
                .orElse(""));
  }

  private static String successor(RemovedKey old) {
    return old.replacement().map(key -> ", and " + key + " took its place").orElse("");
  }

  private List<Setting<?>> involved(Setting<String> setting, RemovedKey old) {
    List<Setting<?>> involved = new ArrayList<>(List.of(setting));
    old.replacement().flatMap(reader::text).ifPresent(involved::add);
    return involved;
  }

  private Finding unknown(Setting<String> setting) {
    Optional<String> meant = NearestName.of(setting.key(), scope.keys().known());
    return Finding.remark(
            ProblemCode.OPTION_UNKNOWN,
            Severity.WARNING,
            () ->
                "Flink %s has no option %s, so it has no effect."
                    .formatted(scope.version(), setting.key()),
            List.of(setting),
            meant.isPresent() ? List.of() : List.of(Fix.drop(setting)))
        .advise(meant.map(name -> "Did you mean " + name + "?").orElse(""));
  }

  private Finding shadowed(Setting<?> lost) {
    Setting<?> winner = reader.findExplicit(lost.option()).orElseThrow();
    return Finding.remark(
        ProblemCode.OPTION_SHADOWED,
        Severity.WARNING,
        () ->
            "%s has no effect: %s is another name of the same option, and it wins."
                .formatted(lost.key(), winner.key()),
        List.of(lost, winner),
        List.of(Fix.drop(lost)));
  }

  private Optional<Finding> withoutEffect(OptionKey<?> option) {
    List<OptionKey<?>> reasons = WINNERS.getOrDefault(option.name(), List.of());
    return reasons.isEmpty()
        ? Optional.empty()
        : reader
            .findExplicit(option)
            .filter(setting -> !hasEffect(setting, reasons))
            .map(setting -> withoutEffect(setting, reasons));
  }

  /** A legacy heap size must stand for another option; anything else must have no rival. */
  private boolean hasEffect(Setting<?> setting, List<OptionKey<?>> rivals) {
    return isLegacyHeap(setting.option())
        ? settings.isStandIn(setting.key())
        : rivals.stream().noneMatch(reader::contains);
  }

  private boolean isLegacyHeap(OptionKey<?> option) {
    ProcessKeys keys = ProcessKeys.of(scope.process());
    return option.equals(keys.legacyHeap()) || option.equals(keys.legacyHeapMb());
  }

  private Finding withoutEffect(Setting<?> setting, List<OptionKey<?>> reasons) {
    List<Setting<?>> involved = new ArrayList<>(List.of(setting));
    reasons.forEach(reason -> reader.findExplicit(reason).ifPresent(involved::add));
    return Finding.remark(
        ProblemCode.OPTION_WITHOUT_EFFECT,
        Severity.WARNING,
        () ->
            involved.size() == 1
                ? setting.key() + " has no effect here."
                : "%s has no effect: %s is set, and it wins."
                    .formatted(setting.key(), involved.get(1).key()),
        involved,
        List.of(Fix.drop(setting)));
  }

  private static Map<String, List<OptionKey<?>>> winners() {
    return Map.of(
        TaskExecutorOptions.MANAGED_FRACTION.name(),
        List.of(TaskExecutorOptions.MANAGED_SIZE),
        TaskExecutorOptions.NETWORK_BUFFERS.name(),
        List.of(
            TaskExecutorOptions.NETWORK_MIN,
            new TaskExecutorOptions(new FlinkVersion(1, 20)).networkMax(),
            TaskExecutorOptions.NETWORK_FRACTION),
        TaskExecutorOptions.LEGACY_HEAP.name(),
        List.of(TaskExecutorOptions.PROCESS_SIZE, TaskExecutorOptions.FLINK_SIZE),
        TaskExecutorOptions.LEGACY_HEAP_MB.name(),
        List.of(
            TaskExecutorOptions.LEGACY_HEAP,
            TaskExecutorOptions.PROCESS_SIZE,
            TaskExecutorOptions.FLINK_SIZE),
        JobManagerOptions.LEGACY_HEAP.name(),
        List.of(JobManagerOptions.PROCESS_SIZE, JobManagerOptions.HEAP),
        JobManagerOptions.LEGACY_HEAP_MB.name(),
        List.of(
            JobManagerOptions.LEGACY_HEAP, JobManagerOptions.PROCESS_SIZE, JobManagerOptions.HEAP));
  }
}
