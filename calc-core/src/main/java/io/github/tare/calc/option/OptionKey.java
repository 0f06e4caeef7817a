package io.github.tare.calc.option;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.calc.unit.Parsed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One of Flink's options, or of Tare's. Two are equal if they have the same name. */
public final class OptionKey<T> {
  private final String name;
  private final List<String> aliases;
  private final ValueGrammar<T> grammar;
  private final Reading<T> byDefault;

  /**
   * An option.
   *
   * @param name its key
   * @param aliases older keys that Flink reads where the key itself is not set, in its order
   * @param grammar how its text is read
   * @param defaultText its default as Flink writes it; empty where it has none
   */
  public OptionKey(
      String name, List<String> aliases, ValueGrammar<T> grammar, Optional<String> defaultText) {
    this.name = Objects.requireNonNull(name);
    this.aliases = List.copyOf(aliases);
    this.grammar = Objects.requireNonNull(grammar);
    Origin origin = new Origin.BuiltIn(name.startsWith("tare.") ? "Tare" : "Flink");
    this.byDefault =
        Reading.of(
            defaultText.map(text -> new Setting<>(this, name, text, origin, grammar.parse(text))));
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

  /** Its key. */
  public String name() {
    return name;
  }

  /** Older keys that Flink reads where the key itself is not set, in its order. */
  public List<String> aliases() {
    return aliases;
  }

  /** How its text is read. */
  public ValueGrammar<T> grammar() {
    return grammar;
  }

  /** Its default as Flink writes it; empty where it has none. */
  public Optional<String> defaultText() {
    return byDefault.setting().map(Setting::text);
  }

  /** What it is set to where nobody sets it; read once, for plans are made by the thousand. */
  public Reading<T> byDefault() {
    return byDefault;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OptionKey<?> option && name.equals(option.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its key. */
  @Override
  public String toString() {
    return name;
  }
}
