package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.Optional;
import java.util.function.Supplier;

/** A pool that wishes for a share of a whole and is held between a minimum and a maximum. */
record CappedFraction(
    String name, Value<MemorySize> min, Value<MemorySize> max, Value<Fraction> share) {

  /** Reads it; empty if any of the three cannot be used, which is then reported. */
  static Optional<CappedFraction> read(
      Inputs inputs,
      String name,
      OptionKey<MemorySize> minKey,
      OptionKey<MemorySize> maxKey,
      OptionKey<Fraction> shareKey) {
    Optional<Value<MemorySize>> min = inputs.read(minKey);
    Optional<Value<MemorySize>> max = inputs.read(maxKey);
    Optional<Value<Fraction>> share = share(inputs, shareKey);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    if (min.get().value().compareTo(max.get().value()) > 0) {
      inputs.report(Conflicts.emptyRange(name, min.get(), max.get()));
      return Optional.empty();
    }
    return share.map(usable -> new CappedFraction(name, min.get(), max.get(), usable));
  }

  /** Reads a fraction that is a share; anything else is reported. */
  static Optional<Value<Fraction>> share(Inputs inputs, OptionKey<Fraction> key) {
    Optional<Value<Fraction>> share = inputs.read(key);
    share
        .filter(value -> !value.value().isShare())
        .ifPresent(value -> inputs.report(Conflicts.notAShare(value)));
    return share.filter(value -> value.value().isShare());
  }

  /** A share of a whole that nothing caps. */
  static Amount uncapped(String name, Value<Fraction> share, Amount whole) {
    MemorySize size = share.value().of(whole.size());
    return Amount.decidedBy(
        name,
        size,
        () ->
            share.value().percent()
                + " of "
                + whole.rounded()
                + " = "
                + MemorySizeText.rounded(size),
        share.setting());
  }

  /** The share of a whole, capped. */
  Amount of(Amount whole) {
    return capped(
        share.value().of(whole.size()), () -> share.value().percent() + " of " + whole.rounded());
  }

  /**
   * The share of the whole of which the given amount is the rest, capped; empty past 2^63 - 1
   * bytes, which is then reported.
   */
  Optional<Amount> ofTheWholeLeaving(Inputs inputs, Amount rest, String wholeName) {
    try {
      MemorySize wish = share.value().ofTheWholeLeaving(rest.size());
      return Optional.of(capped(wish, () -> wordsOfTheWhole(rest, wholeName)));
    } catch (ArithmeticException overflow) {
      inputs.report(Conflicts.overflow(this, rest));
      return Optional.empty();
    }
  }

  private String wordsOfTheWhole(Amount rest, String wholeName) {
    return share.value().percent()
        + (" of " + wholeName + ", the other ")
        + share.value().restPercent()
        + (" being " + rest.rounded());
  }

  boolean allows(MemorySize size) {
    return size.compareTo(min.value()) >= 0 && size.compareTo(max.value()) <= 0;
  }

  private Amount capped(MemorySize wish, Supplier<String> rule) {
    Supplier<String> sum = () -> rule.get() + " = " + MemorySizeText.rounded(wish);
    if (wish.compareTo(max.value()) > 0) {
      return decidedBy(max, max.value(), () -> sum.get() + ", cut to the maximum " + rounded(max));
    }
    if (wish.compareTo(min.value()) < 0) {
      return decidedBy(
          min, min.value(), () -> sum.get() + ", raised to the minimum " + rounded(min));
    }
    return decidedBy(share, wish, sum);
  }

  private Amount decidedBy(Value<?> value, MemorySize size, Supplier<String> rule) {
    return Amount.decidedBy(name, size, rule, value.setting());
  }

  private static String rounded(Value<MemorySize> value) {
    return MemorySizeText.rounded(value.value());
  }
}
