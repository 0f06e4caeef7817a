package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Sums of amounts that say where they went wrong. */
final class Sums {
  private Sums() {}

  /** All of them, if all are known. */
  static Optional<List<Amount>> all(List<Optional<Amount>> amounts) {
    List<Amount> known = new ArrayList<>(amounts.size());
    for (Optional<Amount> amount : amounts) {
      amount.ifPresent(known::add);
    }
    return known.size() == amounts.size() ? Optional.of(known) : Optional.empty();
  }

  /** Their sum; empty past 2^63 - 1 bytes, which is then reported. */
  static Optional<Amount> add(Inputs inputs, String name, List<Amount> parts) {
    try {
      long sum = 0;
      for (Amount part : parts) {
        sum = Math.addExact(sum, part.size().bytes());
      }
      MemorySize total = MemorySize.ofBytes(sum);
      return Optional.of(new Amount(name, total, new Rule.Sum(parts)));
    } catch (ArithmeticException overflow) {
      inputs.report(Conflicts.overflow(name, parts));
      return Optional.empty();
    }
  }

  /** What is left of a whole that is at least as large as the parts. */
  static Amount rest(String name, Amount whole, Amount sum, List<Amount> parts) {
    return new Amount(name, whole.size().minus(sum.size()), new Rule.Rest(whole, parts));
  }

  /** For example {@code heap 1 GiB + off-heap 128 MiB}. */
  static String joined(String sign, List<Amount> parts) {
    StringJoiner words = new StringJoiner(sign);
    for (Amount part : parts) {
      words.add(part.rounded());
    }
    return words.toString();
  }

  /** For example {@code heap 1 GiB + off-heap 128 MiB = 1.125 GiB (1207959552 bytes)}. */
  static String equation(List<Amount> parts, Amount sum) {
    return parts.size() == 1
        ? parts.get(0).exact()
        : joined(" + ", parts) + " = " + MemorySizeText.human(sum.size());
  }

  static List<Setting<?>> settings(List<Amount> parts) {
    List<Setting<?>> settings = new ArrayList<>();
    parts.forEach(part -> settings.addAll(part.settings()));
    return settings;
  }

  static List<Setting<?>> settings(Amount whole, List<Amount> parts) {
    List<Setting<?>> settings = new ArrayList<>(whole.settings());
    settings.addAll(settings(parts));
    return settings;
  }
}
