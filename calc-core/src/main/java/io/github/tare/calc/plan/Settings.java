package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Reading;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the options of one process are set to, each read once. */
final class Settings {
  private final PlanningScope scope;
  private final Options options;
  private final OptionReader reader;

  /** What somebody set, or what stands for it, by the option's name; all else has its default. */
  private final Map<String, Reading<?>> explicit;

  private final Optional<Setting<MemorySize>> standIn;

  Settings(PlanningScope scope, Options options) {
    this.scope = scope;
    this.options = options;
    this.reader = new OptionReader(options);
    this.explicit = new HashMap<>();
    options.all().keySet().forEach(this::readUnder);
    this.standIn = standIn();
  }

  /** The same but for one key, the only one to be read again. */
  private Settings(Settings before, String key, Options changed) {
    this.scope = before.scope;
    this.options = changed;
    this.reader = new OptionReader(changed);
    this.explicit = new HashMap<>(before.explicit);
    before.standIn.ifPresent(heap -> readUnder(heap.option().name()));
    readUnder(key);
    this.standIn = standIn();
  }

  /** As if the configuration said something else in one place. */
  Settings with(Remedy change) {
    return new Settings(this, change.key(), options.with(change));
  }

  private void readUnder(String key) {
    OptionKey<?> option = scope.spellings().get(key);
    if (option != null) {
      readAgain(option);
    }
  }

  private <T> void readAgain(OptionKey<T> option) {
    Optional<Setting<T>> found = reader.findExplicit(option);
    if (found.isPresent()) {
      explicit.put(option.name(), Reading.of(found));
    } else {
      explicit.remove(option.name());
    }
  }

  private Optional<Setting<MemorySize>> standIn() {
    Optional<Setting<MemorySize>> found = LegacyHeap.of(scope).flatMap(heap -> heap.standIn(this));
    found.ifPresent(heap -> explicit.put(heap.option().name(), Reading.of(found)));
    return found;
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

  /** What an option of the scope is set to, or what stands for it, or its default. */
  @SuppressWarnings("unchecked") // each reading lies under the name of the option that was read
  <T> Reading<T> read(OptionKey<T> option) {
    Reading<?> reading = explicit.get(option.name());
    return reading == null ? option.byDefault() : (Reading<T>) reading;
  }

  /** The same of an option outside the scope: of another Flink version, or of one resource. */
  <T> Reading<T> readOutside(OptionKey<T> option) {
    return Reading.of(reader.find(option));
  }

  /** Whether somebody set it, or something that stands for it, readable or not. */
  boolean contains(OptionKey<?> option) {
    return explicit.containsKey(option.name());
  }

  /** Whether exactly this key stands for another option. */
  boolean isStandIn(String key) {
    return standIn.isPresent() && standIn.get().key().equals(key);
  }
}
