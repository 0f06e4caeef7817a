package io.github.tare.yarn.config;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.configuration2.BaseConfiguration;

/**
 * One source of configuration while it is read: its values, and what is wrong with it.
 *
 * <p>Values are kept as {@link Sourced} objects, which Commons Configuration neither splits at
 * commas nor searches for <code>${}</code>.
 */
final class Layer extends BaseConfiguration {
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  Layer(String name) {
    this.name = name;
  }

  /** Sets a value. Of two for one key the later wins, as in Flink, and a warning says so. */
  void put(String key, String text, Origin origin) {
    Sourced<String> value = new Sourced<>(text, origin);
    find(key)
        .filter(earlier -> !earlier.value().equals(text))
        .ifPresent(earlier -> problems.add(twice(key, value, earlier)));
    setProperty(key, value);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  Problems problems() {
    return new Problems(problems);
  }

  /** The layer as the core knows it. */
  OptionLayer toOptionLayer() {
    Map<String, Sourced<String>> copy = new LinkedHashMap<>();
    for (Iterator<String> keys = getKeys(); keys.hasNext(); ) {
      String key = keys.next();
      find(key).ifPresent(value -> copy.put(key, value));
    }
    return new OptionLayer(name, copy);
  }

  private Optional<Sourced<String>> find(String key) {
    return getProperty(key) instanceof Sourced<?> value
        ? Optional.of(value.map(String::valueOf))
        : Optional.empty();
  }

  private static Problem twice(String key, Sourced<String> wins, Sourced<String> loses) {
    return new Problem(
        ProblemCode.CONFIGURATION_KEY_TWICE,
        Severity.WARNING,
        key + " is set twice, and the later one counts.",
        List.of(place(key, loses), place(key, wins)),
        "Remove the one you do not mean.");
  }

  private static Place place(String key, Sourced<String> value) {
    return new Place(key, SensitiveKeys.redact(key, value.value()), value.origin());
  }
}
