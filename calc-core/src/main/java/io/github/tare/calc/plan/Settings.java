package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.unit.MemorySize;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the options of one process are set to, each read once. */
final class Settings {
  private final PlanningScope scope;
  private final Options options;
  private final OptionReader reader;
  private final Map<String, Optional<? extends Setting<?>>> settings = new HashMap<>();
  private final Optional<Setting<MemorySize>> standIn;

  Settings(PlanningScope scope, Options options) {
    this.scope = scope;
    this.options = options;
    this.reader = new OptionReader(options);
    for (OptionKey<?> option : scope.options()) {
      settings.put(option.name(), reader.find(option));
    }
    this.standIn = LegacyHeap.of(scope).flatMap(heap -> heap.standIn(this));
    standIn.ifPresent(heap -> settings.put(heap.option().name(), standIn));
  }

  PlanningScope scope() {
    return scope;
  }

  /** As they were written. */
  Options options() {
    return options;
  }

  /** Reads them without what stands for another option. */
  OptionReader reader() {
    return reader;
  }

  /** What is set, or stands for it, or is the default; empty where there is none of these. */
  @SuppressWarnings("unchecked") // each setting lies under the name of the option that read it
  <T> Optional<Setting<T>> find(OptionKey<T> option) {
    Optional<? extends Setting<?>> known = settings.get(option.name());
    return known == null ? reader.find(option) : (Optional<Setting<T>>) known;
  }

  /** Whether somebody set it, or something that stands for it, readable or not. */
  boolean contains(OptionKey<?> option) {
    Optional<? extends Setting<?>> found = find(option);
    return found.isPresent() && found.get().isExplicit();
  }

  /** Whether exactly this key stands for another option. */
  boolean isStandIn(String key) {
    return standIn.isPresent() && standIn.get().key().equals(key);
  }
}
