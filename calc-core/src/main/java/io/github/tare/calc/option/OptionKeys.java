package io.github.tare.calc.option;

import java.util.List;
import java.util.stream.Stream;

/** Lists of options. */
final class OptionKeys {
  private OptionKeys() {}

  static List<OptionKey<?>> join(List<OptionKey<?>> one, List<OptionKey<?>> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
