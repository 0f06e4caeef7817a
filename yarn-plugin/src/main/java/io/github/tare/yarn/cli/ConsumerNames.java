package io.github.tare.yarn.cli;

import io.github.tare.calc.managed.Consumer;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the consumers of managed memory, between commas. */
final class ConsumerNames implements ITypeConverter<Set<Consumer>> {
  /** What may be written. */
  static final String EXPECTED = "operator, state-backend or python, with commas between";

  @Override
  public Set<Consumer> convert(String text) {
    return Consumer.parse(text)
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is not " + EXPECTED));
  }
}
