package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.ManagedMemoryOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the weights, in the order in which Flink looks for them. Used once. */
final class WeightReader {
  private final FlinkVersion version;
  private final OptionReader reader;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Consumer, Integer> weights = new EnumMap<>(Consumer.class);

  WeightReader(FlinkVersion version, Options options) {
    this.version = version;
    this.reader = new OptionReader(options);
  }

  Reviewed<ConsumerWeights> read() {
    Setting<Map<String, String>> whole =
        reader.find(new ManagedMemoryOptions(version).weights()).orElseThrow();
    List<Setting<String>> single = single();
    if (whole.isExplicit()) {
      single.forEach(lost -> problems.add(WeightProblems.shadowed(lost, whole.place())));
    }
    return whole.isExplicit() || single.isEmpty() ? fromOneValue(whole) : fromKeys(single);
  }

  /** The weights that are keys of their own. */
  private List<Setting<String>> single() {
    return reader.everything().stream()
        .filter(setting -> setting.key().startsWith(ManagedMemoryOptions.WEIGHT_PREFIX))
        .toList();
  }

  private Reviewed<ConsumerWeights> fromOneValue(Setting<Map<String, String>> whole) {
    Map<String, Weight> named = new LinkedHashMap<>();
    whole
        .parsed()
        .fold(read -> read, garbage -> unreadable(whole, garbage.reason(), garbage.hint()))
        .forEach((name, text) -> named.put(name, new Weight(text, whole.place())));
    return result(named, List.of(whole.place()));
  }

  private Map<String, String> unreadable(Setting<?> setting, String reason, String hint) {
    problems.add(WeightProblems.unreadable(setting.place(), reason, hint));
    return Map.of();
  }

  private Reviewed<ConsumerWeights> fromKeys(List<Setting<String>> single) {
    Map<String, Weight> named = new LinkedHashMap<>();
    for (Setting<String> setting : single) {
      String name = setting.key().substring(ManagedMemoryOptions.WEIGHT_PREFIX.length());
      named.put(name, new Weight(setting.text(), setting.place()));
    }
    return result(named, single.stream().<Place>map(Setting::place).toList());
  }

  private Reviewed<ConsumerWeights> result(Map<String, Weight> named, List<Place> places) {
    Map<String, Weight> left = new LinkedHashMap<>(named);
    for (Consumer consumer : Consumer.values()) {
      List<String> names = consumer.weightNames(version);
      names.stream()
          .map(named::get)
          .flatMap(Stream::ofNullable)
          .findFirst()
          .ifPresent(take(consumer));
      left.keySet().removeAll(names);
    }
    left.forEach((name, weight) -> problems.add(WeightProblems.ofNobody(name, weight.place())));
    if (weights.values().stream().mapToLong(weight -> weight).sum() > Integer.MAX_VALUE) {
      problems.add(WeightProblems.tooHeavy(places));
    }
    Problems found = new Problems(problems);
    return new Reviewed<>(
        Optional.of(new ConsumerWeights(weights, places)).filter(any -> !found.refuse()), found);
  }

  private java.util.function.Consumer<Weight> take(Consumer consumer) {
    return weight -> {
      try {
        int value = Integer.parseInt(weight.text());
        if (value < 0) {
          problems.add(WeightProblems.unusable(weight, consumer, "it is negative"));
        }
        weights.put(consumer, Math.max(value, 0));
      } catch (NumberFormatException notANumber) {
        problems.add(WeightProblems.unusable(weight, consumer, "it is not a whole number"));
      }
    };
  }

  /** A weight as it was written. */
  record Weight(String text, Place place) {}
}
