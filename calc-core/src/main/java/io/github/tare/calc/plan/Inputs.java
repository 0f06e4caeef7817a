package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Reading;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of one planning run: what cannot be read is a finding, once. */
final class Inputs {
  private final Settings settings;
  private final List<String> unreadable = new ArrayList<>();
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
    return readable(settings.read(option)).value();
  }

  /** The same of an option outside the scope. */
  <T> Reading<T> readOutside(OptionKey<T> option) {
    return readable(settings.readOutside(option));
  }

  private <T> Reading<T> readable(Reading<T> reading) {
    if (reading.value().isEmpty() && reading.setting().isPresent()) {
      complain(reading.setting().get());
    }
    return reading;
  }

  private <T> void complain(Setting<T> setting) {
    if (!unreadable.contains(setting.key())) {
      unreadable.add(setting.key());
      setting
          .parsed()
          .toUnreadable()
          .ifPresent(garbage -> report(Unreadables.error(setting, garbage)));
    }
  }

  /** A size by its name. */
  Optional<Amount> amount(String name, OptionKey<MemorySize> option) {
    return read(option).map(value -> Amount.of(name, value));
  }

  /** What an option outside the scope is set to, readable or not. */
  <T> Optional<Setting<T>> settingOutside(OptionKey<T> option) {
    return settings.readOutside(option).setting();
  }
}
