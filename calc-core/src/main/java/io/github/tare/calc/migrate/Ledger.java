package io.github.tare.calc.migrate;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The old settings, and what each was found to become: the first to say so counts. */
final class Ledger {
  private final Options options;
  private final OptionReader reader;
  private final Map<String, KeyChange> changes = new LinkedHashMap<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  Ledger(Options options) {
    this.options = options;
    this.reader = new OptionReader(options);
  }

  List<KeyChange> changes() {
    return options.all().keySet().stream().map(changes::get).filter(Objects::nonNull).toList();
  }

  Problems problems() {
    return new Problems(List.copyOf(problems.values()));
  }

  /** Whether exactly this key is set. */
  boolean isSet(String key) {
    return reader.isSet(key);
  }

  /** What somebody set. */
  <T> Optional<Setting<T>> written(OptionKey<T> option) {
    return reader.findExplicit(option);
  }

  /** The value or the default; empty where there is none, or none that can be read. */
  <T> Optional<T> value(OptionKey<T> option) {
    return reader.find(option).flatMap(this::value);
  }

  /** The value; empty where it cannot be read, which is then a problem. */
  <T> Optional<T> value(Setting<T> setting) {
    return setting.parsed().fold(Optional::of, garbage -> unreadable(setting, garbage));
  }

  /** The value or the default; empty where Flink 1.9 would have refused it, which is a problem. */
  <T> Optional<T> value(OptionKey<T> option, Predicate<? super T> good, String rule) {
    return reader
        .find(option)
        .flatMap(
            setting -> value(setting).filter(value -> good.test(value) || refused(setting, rule)));
  }

  private boolean refused(Setting<?> setting, String rule) {
    String message = "%s is %s, but %s.".formatted(setting.key(), setting.text().strip(), rule);
    problems.putIfAbsent(
        setting.key(),
        new Problem(
            ProblemCode.VALUE_OUT_OF_RANGE, Severity.ERROR, message, List.of(setting.place()), ""));
    return false;
  }

  void becomes(Setting<?> old, Map<String, String> settings, String why) {
    changes.putIfAbsent(old.key(), new KeyChange(old.place(), settings, why));
  }

  void goes(Setting<?> old, String why) {
    becomes(old, Map.of(), why);
  }

  void goes(String key, String why) {
    Optional<Sourced<String>> old = options.find(key);
    old.ifPresent(
        value ->
            changes.putIfAbsent(
                key, new KeyChange(new Place(key, value.value(), value.origin()), Map.of(), why)));
  }

  /** Other spellings of a setting that lost against it. */
  void shadowedGo(OptionKey<?> option) {
    reader.shadowed(option).forEach(lost -> goes(lost, option.name() + " is set too, and it won."));
  }

  private <T> Optional<T> unreadable(Setting<T> setting, Parsed.Unreadable<T> garbage) {
    problems.putIfAbsent(setting.key(), setting.unreadable(garbage));
    return Optional.empty();
  }
}
