package io.github.tare.calc.plan;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A key that a fix moves from one amount to another. */
record Move(Remedy remedy, Quantity quantity, long from, long to) {
  private static final int SAMPLES = 4;

  /** Empty for a fix that is no matter of more or less. */
  static Optional<Move> of(Problem problem, Remedy remedy) {
    return problem.places().stream()
        .filter(place -> place.key().equals(remedy.key()) && isMovable(remedy))
        .map(Place::value)
        .findFirst()
        .flatMap(from -> of(remedy, from));
  }

  private static boolean isMovable(Remedy remedy) {
    return remedy.key().endsWith(".fraction")
        || (remedy.key().contains(".memory.")
            && !remedy.key().endsWith(".segment-size")
            && remedy.value().matches("\\d+[bkmgt]"));
  }

  private static Optional<Move> of(Remedy remedy, String from) {
    Optional<Object> before = value(remedy.key(), from);
    Optional<Object> after = value(remedy.key(), remedy.value());
    return after
        .flatMap(Quantity::of)
        .flatMap(
            quantity ->
                before.map(
                    some ->
                        new Move(
                            remedy,
                            quantity,
                            Quantity.amount(some),
                            Quantity.amount(after.orElseThrow()))));
  }

  private static Optional<Object> value(String key, String text) {
    return key.endsWith(".fraction")
        ? Fraction.parse(text).toOptional().map(value -> (Object) value)
        : MemorySizeText.parse(text).toOptional().map(value -> (Object) value);
  }

  /** The next smaller change, and a few others. */
  List<Remedy> smaller(Random random) {
    long step = to % quantity.step() == 0 ? quantity.step() : 1;
    long steps = (Math.abs(from - to) - 1) / step;
    List<Remedy> smaller = new ArrayList<>();
    if (steps > 0) {
      smaller.add(back(step));
      for (int i = 0; i < SAMPLES; i++) {
        smaller.add(back(step * (1 + (long) (random.nextDouble() * steps))));
      }
    }
    return smaller;
  }

  private Remedy back(long by) {
    return Remedy.set(remedy.key(), quantity.text(from < to ? to - by : to + by));
  }
}
