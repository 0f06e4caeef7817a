package io.github.tare.calc.option;

import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.calc.unit.Parsed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of Flink's options.
 *
 * @param name its key
 * @param aliases older keys that Flink reads where the key itself is not set, in its order
 * @param grammar how its text is read
 * @param defaultText its default as Flink writes it; empty where it has none
 */
public record OptionKey<T>(
    String name, List<String> aliases, ValueGrammar<T> grammar, Optional<String> defaultText) {
  public OptionKey {
    Objects.requireNonNull(name);
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(grammar);
    Objects.requireNonNull(defaultText);
  }

  static OptionKey<MemorySize> size(String name, String... aliases) {
    return new OptionKey<>(name, List.of(aliases), MemorySizeText::parse, Optional.empty());
  }

  static OptionKey<Fraction> fraction(String name, String... aliases) {
    return new OptionKey<>(name, List.of(aliases), Fraction::parse, Optional.empty());
  }

  static OptionKey<String> text(String name, String... aliases) {
    return new OptionKey<>(name, List.of(aliases), Parsed::value, Optional.empty());
  }

  static OptionKey<Integer> integer(String name) {
    return new OptionKey<>(name, List.of(), Grammars::integer, Optional.empty());
  }

  static OptionKey<Long> longInteger(String name) {
    return new OptionKey<>(name, List.of(), Grammars::longInteger, Optional.empty());
  }

  static OptionKey<Double> decimal(String name) {
    return new OptionKey<>(name, List.of(), Grammars::decimal, Optional.empty());
  }

  static OptionKey<Boolean> truth(String name) {
    return new OptionKey<>(name, List.of(), Grammars::truth, Optional.empty());
  }

  /** The same option with this default. */
  OptionKey<T> withDefault(String text) {
    return new OptionKey<>(name, aliases, grammar, Optional.of(text));
  }
}
