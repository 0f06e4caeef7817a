package io.github.tare.calc.option;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Remedy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The effective configuration: for each key the value of the highest layer that has it, as text,
 * and what it overrode.
 */
public final class Options {
  private final List<OptionLayer> layers;
  private final Map<String, Sourced<String>> effective;

  private Options(List<OptionLayer> layers, Map<String, Sourced<String>> effective) {
    this.layers = List.copyOf(layers);
    this.effective = Collections.unmodifiableMap(effective);
  }

  /**
   * Lays layers over each other.
   *
   * @param layers the highest precedence first
   */
  public static Options of(List<OptionLayer> layers) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    for (OptionLayer layer : layers) {
      layer.values().forEach(values::putIfAbsent);
    }
    return new Options(layers, values);
  }

  /** The value in force for exactly this key; aliases are the business of who asks. */
  public Optional<Sourced<String>> find(String key) {
    return Optional.ofNullable(effective.get(key));
  }

  /** The values of this key that lost against {@link #find}, highest first. */
  public List<Sourced<String>> overridden(String key) {
    List<Sourced<String>> lost = new ArrayList<>();
    for (OptionLayer layer : layers) {
      Sourced<String> value = layer.values().get(key);
      if (value != null) {
        lost.add(value);
      }
    }
    return lost.isEmpty() ? lost : List.copyOf(lost.subList(1, lost.size()));
  }

  /** These options with one key set anew, or taken out; what they overrode is forgotten. */
  public Options with(Remedy change) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>(effective);
    switch (change.action()) {
      case SET -> values.put(change.key(), new Sourced<>(change.value(), new Origin.Derived()));
      case REMOVE -> values.remove(change.key());
    }
    return new Options(List.of(), values);
  }

  /** Every key in force with its value, highest layer first. */
  public Map<String, Sourced<String>> all() {
    return effective;
  }
}
