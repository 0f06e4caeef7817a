package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of one planning run: what cannot be read is a finding, once. */
final class Inputs {
  private final Settings settings;
  private final Set<String> unreadable = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  Inputs(Settings settings) {
    this.settings = settings;
  }

  List<Finding> findings() {
    return findings;
  }

  void report(Finding finding) {
    findings.add(finding);
  }

  boolean contains(OptionKey<?> option) {
    return settings.contains(option);
  }

  /** The value or the default; empty where it cannot be read, which is then reported. */
  <T> Optional<Value<T>> read(OptionKey<T> option) {
    Reading<T> reading = settings.read(option);
    if (reading.value().isEmpty()) {
      reading.setting().ifPresent(this::complain);
    }
    return reading.value();
  }

  private <T> void complain(Setting<T> setting) {
    setting
        .parsed()
        .toUnreadable()
        .filter(garbage -> unreadable.add(setting.key()))
        .ifPresent(garbage -> report(Unreadables.error(setting, garbage)));
  }

  /** A size by its name. */
  Optional<Amount> amount(String name, OptionKey<MemorySize> option) {
    return read(option).map(value -> Amount.of(name, value));
  }

  /** What is set, or stands for it, or is the default. */
  <T> Optional<Setting<T>> setting(OptionKey<T> option) {
    return settings.read(option).setting();
  }
}
