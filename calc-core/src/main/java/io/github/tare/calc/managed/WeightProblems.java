package io.github.tare.calc.managed;

import io.github.tare.calc.option.ManagedMemoryOptions;
import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be wrong with the weights of the consumers, in words. */
final class WeightProblems {
  private static final String KEY = ManagedMemoryOptions.WEIGHTS;

  private WeightProblems() {}

  static Problem unreadable(Place place, String reason, String hint) {
    return new Problem(
        ProblemCode.WEIGHTS_UNUSABLE,
        Severity.ERROR,
        "The weights of managed memory's consumers cannot be read: %s.".formatted(reason),
        List.of(place),
        hint);
  }

  static Problem unusable(WeightReader.Weight weight, Consumer consumer, String reason) {
    return new Problem(
        ProblemCode.WEIGHTS_UNUSABLE,
        Severity.ERROR,
        "The weight of %s, \"%s\", cannot be used: %s."
            .formatted(consumer.name(), weight.text(), reason),
        List.of(weight.place()),
        "Write a whole number, 0 or more, for example %s:70.".formatted(consumer.name()));
  }

  static Problem tooHeavy(List<Place> places) {
    return new Problem(
        ProblemCode.WEIGHTS_UNUSABLE,
        Severity.WARNING,
        "The weights of managed memory's consumers add up to more than 2147483647: where all are there, Flink's sum overflows and none gets a share.",
        places,
        "Only their proportion counts: divide them all by the same number.");
  }

  static Problem ofNobody(String name, Place place) {
    List<String> names = Arrays.stream(Consumer.values()).map(Consumer::name).toList();
    return new Problem(
        ProblemCode.WEIGHT_OF_NOBODY,
        Severity.WARNING,
        "The weight of \"%s\" has no effect: Flink knows no such consumer of managed memory."
            .formatted(name),
        List.of(place),
        NearestName.of(name, names)
            .map(near -> "Did you mean " + near + "?")
            .orElse("The consumers are " + String.join(", ", names) + "."));
  }

  static Problem shadowed(Setting<String> lost, Place winner) {
    return new Problem(
        ProblemCode.OPTION_WITHOUT_EFFECT,
        Severity.WARNING,
        "%s has no effect: %s is set, and it wins.".formatted(lost.key(), winner.key()),
        List.of(lost.place(), winner),
        "Remove " + lost.key() + ".");
  }

  /** A consumer that is there and gets nothing. */
  static Problem withoutWeight(Consumer consumer, ConsumerWeights weights) {
    Remedy remedy = weight(consumer, weights);
    return new Problem(
        ProblemCode.CONSUMER_WITHOUT_WEIGHT,
        Severity.WARNING,
        "Managed memory has nothing for %s: %s has no weight above 0. What asks for it fails when it starts."
            .formatted(describe(consumer), consumer.name()),
        weights.places(),
        "Set " + remedy.key() + ": " + remedy.value() + ".",
        List.of(remedy));
  }

  private static String describe(Consumer consumer) {
    return switch (consumer) {
      case OPERATOR -> "operators";
      case STATE_BACKEND -> "the state backend";
      case PYTHON -> "Python";
    };
  }

  private static Remedy weight(Consumer missing, ConsumerWeights weights) {
    boolean single =
        weights.places().stream()
            .allMatch(place -> place.key().startsWith(ManagedMemoryOptions.WEIGHT_PREFIX));
    return single
        ? Remedy.set(
            ManagedMemoryOptions.WEIGHT_PREFIX + missing.name(),
            Integer.toString(missing.usualWeight()))
        : Remedy.set(KEY, completed(missing, weights));
  }

  /** The weights as they are, and one for the consumer that has none. */
  private static String completed(Consumer missing, ConsumerWeights weights) {
    List<Consumer> all = new ArrayList<>(weights.weights().keySet());
    all.remove(missing);
    all.add(missing);
    return all.stream()
        .sorted()
        .map(one -> one + ":" + (one == missing ? missing.usualWeight() : weights.of(one)))
        .collect(Collectors.joining(","));
  }
}
