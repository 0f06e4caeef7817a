package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the options of one process are set to, each read once. */
final class Settings {
  private final PlanningScope scope;
  private final Options options;
  private final OptionReader reader;
  private final Map<String, Reading<?>> readings;
  private final Optional<Setting<MemorySize>> standIn;

  Settings(PlanningScope scope, Options options) {
    this.scope = scope;
    this.options = options;
    this.reader = new OptionReader(options);
    this.readings = new HashMap<>(scope.defaults());
    scope.options().forEach(this::readExplicit);
    this.standIn = standIn();
  }

  /** The same but for one key, the only one to be read again. */
  private Settings(Settings before, String key, Options changed) {
    this.scope = before.scope;
    this.options = changed;
    this.reader = new OptionReader(changed);
    this.readings = new HashMap<>(before.readings);
    before.standIn.ifPresent(heap -> readAgain(heap.option()));
    Optional.ofNullable(scope.spellings().get(key)).ifPresent(this::readAgain);
    this.standIn = standIn();
  }

  /** As if the configuration said something else in one place. */
  Settings with(Remedy change) {
    return new Settings(this, change.key(), options.with(change));
  }

  private void readAgain(OptionKey<?> option) {
    readings.put(option.name(), Objects.requireNonNull(scope.defaults().get(option.name())));
    readExplicit(option);
  }

  private Optional<Setting<MemorySize>> standIn() {
    Optional<Setting<MemorySize>> found = LegacyHeap.of(scope).flatMap(heap -> heap.standIn(this));
    found.ifPresent(heap -> readings.put(heap.option().name(), Reading.of(found)));
    return found;
  }

  private <T> void readExplicit(OptionKey<T> option) {
    Optional<Setting<T>> explicit = reader.findExplicit(option);
    if (explicit.isPresent()) {
      readings.put(option.name(), Reading.of(explicit));
    }
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

  /** What is set, or stands for it, or is the default. */
  @SuppressWarnings("unchecked") // each reading lies under the name of the option that was read
  <T> Reading<T> read(OptionKey<T> option) {
    Reading<?> reading = readings.get(option.name());
    return reading == null ? Reading.of(reader.find(option)) : (Reading<T>) reading;
  }

  /** Whether somebody set it, or something that stands for it, readable or not. */
  boolean contains(OptionKey<?> option) {
    return read(option).isExplicit();
  }

  /** Whether exactly this key stands for another option. */
  boolean isStandIn(String key) {
    return standIn.isPresent() && standIn.get().key().equals(key);
  }
}
