package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;

/**
 * How the text of an option becomes a value, exactly as Flink's {@code ConfigurationUtils} reads
 * it.
 */
@FunctionalInterface
public interface ValueGrammar<T> {
  /** Reads a text. Never throws. */
  Parsed<T> parse(String text);
}
