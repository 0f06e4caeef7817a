package io.github.tare.yarn.hadoop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.util.UnitsConversionUtil;

/**
 * Settings of YARN, by name, whoever told them.
 *
 * @param values those that begin with {@code yarn.}
 */
record ResourceManagerSettings(Map<String, String> values) {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]+) ?([a-zA-Z]*)");

  ResourceManagerSettings {
    values = Map.copyOf(values);
  }

  /** Reads the answer of {@code /conf}, or of {@code /ws/v1/cluster/scheduler-conf}. */
  static ResourceManagerSettings read(WebJson document) {
    Map<String, String> values = new HashMap<>();
    for (WebJson property : document.at("properties").elements()) {
      add(values, property.at("key").text(), property.at("value").text());
    }
    for (WebJson property : document.at("property").elements()) {
      add(values, property.at("name").text(), property.at("value").text());
    }
    return new ResourceManagerSettings(values);
  }

  /** What this client itself has. */
  static ResourceManagerSettings of(Configuration conf) {
    Map<String, String> values = new HashMap<>();
    conf.forEach(it -> add(values, Optional.of(it.getKey()), Optional.of(it.getValue())));
    return new ResourceManagerSettings(values);
  }

  private static void add(
      Map<String, String> values, Optional<String> key, Optional<String> value) {
    key.filter(name -> name.startsWith("yarn."))
        .ifPresent(name -> value.ifPresent(text -> values.put(name, text.strip())));
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A whole number; empty as well where it is none, which no ResourceManager starts with. */
  OptionalLong number(String key) {
    return amount(key, "");
  }

  OptionalDouble decimal(String key) {
    try {
      return OptionalDouble.of(Double.parseDouble(values.getOrDefault(key, "")));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** An amount that may have a unit of its own, for example {@code 1 Gi}, in the unit given. */
  OptionalLong amount(String key, String unit) {
    Matcher amount = AMOUNT.matcher(values.getOrDefault(key, ""));
    if (!amount.matches()) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseLong(amount.group(1));
      String own = amount.group(2).isEmpty() ? unit : amount.group(2);
      return OptionalLong.of(UnitsConversionUtil.convert(own, unit, number));
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }
}
