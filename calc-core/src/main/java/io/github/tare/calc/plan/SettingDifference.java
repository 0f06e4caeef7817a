package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.origin.Sourced;
import java.util.Objects;
import java.util.Optional;

/**
 * An option with two values.
 *
 * @param key its key
 * @param before the value in the first configuration, as text; empty where none is in force
 * @param after the value in the second configuration, likewise
 */
public record SettingDifference(
    String key, Optional<Sourced<String>> before, Optional<Sourced<String>> after) {
  public SettingDifference {
    Objects.requireNonNull(key);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }

  /** Empty where both mean the same, as {@code 1g} and {@code 1024m} do. */
  static Optional<SettingDifference> of(
      String key, Optional<Setting<?>> before, Optional<Setting<?>> after) {
    return before.map(Setting::parsed).equals(after.map(Setting::parsed))
        ? Optional.empty()
        : Optional.of(new SettingDifference(key, text(before), text(after)));
  }

  private static Optional<Sourced<String>> text(Optional<Setting<?>> setting) {
    return setting.map(found -> new Sourced<>(found.text().strip(), found.origin()));
  }
}
