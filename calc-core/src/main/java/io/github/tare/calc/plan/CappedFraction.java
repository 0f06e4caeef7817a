package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;

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
    if (share.isPresent() && !share.get().value().isShare()) {
      inputs.report(Conflicts.notAShare(share.get()));
      return Optional.empty();
    }
    return share;
  }

  /** A share of a whole that nothing caps. */
  static Amount uncapped(String name, Value<Fraction> share, Amount whole) {
    MemorySize size = share.value().of(whole.size());
    return new Amount(name, size, new Rule.Share(share, whole, size));
  }

  /** The share of a whole, capped. */
  Amount of(Amount whole) {
    MemorySize wish = share.value().of(whole.size());
    return capped(wish, new Rule.Share(share, whole, wish));
  }

  /**
   * The share of the whole of which the given amount is the rest, capped; empty past 2^63 - 1
   * bytes, which is then reported.
   */
  Optional<Amount> ofTheWholeLeaving(Inputs inputs, Amount rest, String wholeName) {
    try {
      MemorySize wish = share.value().ofTheWholeLeaving(rest.size());
      return Optional.of(capped(wish, new Rule.ShareLeaving(share, rest, wholeName, wish)));
    } catch (ArithmeticException overflow) {
      inputs.report(Conflicts.overflow(this, rest));
      return Optional.empty();
    }
  }

  boolean allows(MemorySize size) {
    return size.compareTo(min.value()) >= 0 && size.compareTo(max.value()) <= 0;
  }

  private Amount capped(MemorySize wish, Rule rule) {
    if (wish.compareTo(max.value()) > 0) {
      return new Amount(name, max.value(), new Rule.Held(rule, "cut to the maximum", max));
    }
    if (wish.compareTo(min.value()) < 0) {
      return new Amount(name, min.value(), new Rule.Held(rule, "raised to the minimum", min));
    }
    return new Amount(name, wish, rule);
  }
}
