package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What can be wrong between the numbers of a plan, in words. */
final class Conflicts {
  private static final MemorySize LARGEST = MemorySize.ofBytes(Long.MAX_VALUE);

  private Conflicts() {}

  static Finding emptyRange(String name, Value<MemorySize> min, Value<MemorySize> max) {
    MemorySize gap = min.value().minus(max.value());
    return Finding.error(
        ProblemCode.RANGE_EMPTY,
        () ->
            "The range of %s is empty: its minimum %s is above its maximum %s."
                .formatted(name, human(min.value()), human(max.value())),
        List.of(min.setting(), max.setting()),
        Fixes.partsTooLarge(List.of(max.setting()), List.of(min.setting()), gap));
  }

  static Finding notAShare(Value<Fraction> share) {
    Setting<Fraction> setting = share.setting();
    return Finding.error(
        ProblemCode.FRACTION_OUT_OF_RANGE,
        () ->
            "%s is %s%s, but a share of a whole is at least 0 and below 1."
                .formatted(setting.key(), setting.text().strip(), asRead(share.value())),
        List.of(setting),
        Fixes.notAShare(share));
  }

  /** A number just below 1 that a float cannot tell from 1. */
  private static String asRead(Fraction fraction) {
    return fraction.value() == 1 ? " (1.0 to Flink, which keeps about 7 digits)" : "";
  }

  static Finding overflow(String name, List<Amount> parts) {
    return Finding.error(
            ProblemCode.SIZE_OVERFLOW,
            () ->
                "%s cannot be calculated: %s is more than %s."
                    .formatted(capitalised(name), Sums.joined(" + ", parts), human(LARGEST)),
            Sums.settings(parts),
            Fixes.overflow(Sums.settings(parts)))
        .advise("Check the units of these sizes.");
  }

  static Finding overflow(CappedFraction range, Amount rest) {
    List<Setting<?>> settings = new ArrayList<>(List.of(range.share().setting()));
    settings.addAll(rest.settings());
    return Finding.error(
            ProblemCode.SIZE_OVERFLOW,
            () ->
                "%s cannot be calculated: %s of a whole, the other %s being %s, is more than %s."
                    .formatted(
                        capitalised(range.name()),
                        range.share().value().percent(),
                        range.share().value().restPercent(),
                        rest.exact(),
                        human(LARGEST)),
            settings,
            Fixes.overflow(settings))
        .advise("Check the units of these sizes.");
  }

  /** Parts that need more than their whole has. */
  static Finding exceed(ProblemCode code, Amount sum, List<Amount> parts, Amount whole) {
    MemorySize excess = sum.size().minus(whole.size());
    return Finding.error(
        code,
        () ->
            "%s do not fit: %s, which is %s more than %s."
                .formatted(
                    capitalised(sum.name()),
                    Sums.equation(parts, sum),
                    human(excess),
                    whole.exact()),
        Sums.settings(whole, parts),
        Fixes.partsTooLarge(wholes(whole), movable(whole, parts), excess));
  }

  /** What is left of a whole lies outside its own range. */
  static Finding outside(
      ProblemCode code, Amount rest, CappedFraction range, Amount whole, List<Amount> parts) {
    boolean tooLarge = rest.size().compareTo(range.max().value()) > 0;
    Value<MemorySize> limit = tooLarge ? range.max() : range.min();
    Supplier<String> message =
        () ->
            "%s is %s, %s; that is %s its %s %s."
                .formatted(
                    capitalised(rest.name()),
                    human(rest.size()),
                    rest.rule(),
                    tooLarge ? "above" : "below",
                    tooLarge ? "maximum" : "minimum",
                    human(limit.value()));
    List<Setting<?>> settings = new ArrayList<>(Sums.settings(whole, parts));
    settings.add(limit.setting());
    List<Setting<?>> movable = new ArrayList<>(List.of(limit.setting()));
    movable.addAll(movable(whole, parts));
    MemorySize gap = tooLarge ? rest.size().minus(limit.value()) : limit.value().minus(rest.size());
    return Finding.error(
        code,
        message,
        settings,
        tooLarge
            ? Fixes.wholeTooLarge(wholes(whole), movable, gap)
            : Fixes.partsTooLarge(wholes(whole), movable, gap));
  }

  /** Of a whole, those settings that set a total. */
  static List<Setting<?>> wholes(Amount whole) {
    List<Setting<?>> wholes = new ArrayList<>(whole.settings());
    wholes.removeIf(setting -> !ProcessKeys.isTotal(setting.option()));
    return wholes;
  }

  /** The parts of a whole, and what a larger whole is left by in its turn. */
  private static List<Setting<?>> movable(Amount whole, List<Amount> parts) {
    List<Setting<?>> movable = new ArrayList<>(whole.settings());
    movable.removeIf(setting -> ProcessKeys.isTotal(setting.option()));
    movable.addAll(0, Sums.settings(parts));
    return movable;
  }

  static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
