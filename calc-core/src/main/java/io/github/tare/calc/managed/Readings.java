package io.github.tare.calc.managed;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options read one after the other, and what was wrong with them. */
final class Readings {
  private final OptionReader reader;
  private final List<Problem> problems = new ArrayList<>();

  Readings(OptionReader reader) {
    this.reader = reader;
  }

  List<Problem> problems() {
    return problems;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  void report(Problems found) {
    problems.addAll(found.all());
  }

  /** Whether one of the problems forbids going on. */
  boolean refuse() {
    return new Problems(problems).refuse();
  }

  /** What somebody set, readable or not. */
  <T> Optional<Setting<T>> explicit(OptionKey<T> option) {
    return reader.findExplicit(option);
  }

  /** The value or the default; empty where there is neither, or where it is reported. */
  <T> Optional<Value<T>> read(OptionKey<T> option) {
    return reader
        .find(option)
        .flatMap(
            setting ->
                setting
                    .parsed()
                    .<Optional<Value<T>>>fold(
                        value -> Optional.of(new Value<>(setting, value)),
                        garbage -> unreadable(setting, garbage)));
  }

  /** Where the option is set, or its default; none where it has neither. */
  List<Place> places(OptionKey<?>... options) {
    List<Place> places = new ArrayList<>();
    for (OptionKey<?> option : options) {
      reader.find(option).ifPresent(setting -> places.add(setting.place()));
    }
    return places;
  }

  private <T> Optional<Value<T>> unreadable(Setting<T> setting, Parsed.Unreadable<T> garbage) {
    report(setting.unreadable(garbage));
    return Optional.empty();
  }
}
