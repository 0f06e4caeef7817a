package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of one planning run: what is read is remembered, what cannot be read is a finding,
 * once.
 */
final class Inputs {
  private final OptionReader reader;
  private final Map<String, Setting<MemorySize>> substitutes = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  Inputs(OptionReader reader) {
    this.reader = reader;
  }

  List<Finding> findings() {
    return findings;
  }

  void report(Finding finding) {
    findings.add(finding);
  }

  /** From here on this setting, of another key, stands for the option. */
  void substitute(OptionKey<MemorySize> option, Setting<MemorySize> setting) {
    substitutes.put(option.name(), setting);
  }

  boolean contains(OptionKey<?> option) {
    return substitutes.containsKey(option.name()) || reader.contains(option);
  }

  void markRead(OptionKey<?> option) {
    read.add(option.name());
  }

  boolean wasRead(OptionKey<?> option) {
    return read.contains(option.name());
  }

  /** The value or the default; empty where it cannot be read, which is then reported. */
  <T> Optional<Value<T>> read(OptionKey<T> option) {
    markRead(option);
    Optional<Setting<T>> setting = setting(option);
    return setting.flatMap(
        found ->
            found
                .parsed()
                .fold(
                    value -> Optional.of(new Value<>(found, value)),
                    garbage -> {
                      if (unreadable.add(found.key())) {
                        report(Unreadables.error(found, garbage));
                      }
                      return Optional.empty();
                    }));
  }

  /** A size by its name. */
  Optional<Amount> amount(String name, OptionKey<MemorySize> option) {
    return read(option).map(value -> Amount.of(name, value));
  }

  /** What stands for the option, or is set, or its default. */
  @SuppressWarnings("unchecked") // only sizes are substituted, by the option's own name
  <T> Optional<Setting<T>> setting(OptionKey<T> option) {
    Setting<MemorySize> substitute = substitutes.get(option.name());
    return substitute == null
        ? reader.find(option)
        : Optional.of((Setting<T>) (Setting<?>) substitute);
  }
}
