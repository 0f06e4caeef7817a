package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The changes worth trying where a whole and its parts disagree, the best first: move the whole,
 * move a part, drop a key, move the other parts, and last what nobody has set.
 */
final class Fixes {
  private Fixes() {}

  /** The parts need so much more than the whole has. */
  static List<Fix> partsTooLarge(
      List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts, MemorySize excess) {
    return inOrder(
        wholes, parts, whole -> Fix.raise(whole, excess), part -> Fix.lower(part, excess));
  }

  /** The whole has so much more than the parts may take. */
  static List<Fix> wholeTooLarge(
      List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts, MemorySize excess) {
    return inOrder(
        wholes, parts, whole -> Fix.lower(whole, excess), part -> Fix.raise(part, excess));
  }

  /** The sum of these is larger than any size there is. */
  static List<Fix> overflow(List<Setting<?>> parts) {
    List<Fix> fixes = new ArrayList<>();
    explicit(parts).forEach(part -> fixes.add(Fix.remove(part)));
    fixes.addAll(all(explicit(parts), part -> Fix.lower(part, MemorySize.ofMebibytes(1))));
    return fixes;
  }

  /** A fraction that is no share of a whole. */
  static List<Fix> notAShare(Value<Fraction> fraction) {
    Setting<Fraction> setting = fraction.setting();
    Fix nearest =
        fraction.value().value() < 0 ? Fix.set(setting.key(), "0") : Fix.lowerFromTheWhole(setting);
    return List.of(Fix.remove(setting), nearest);
  }

  /** A whole that leaves a part something else than somebody asked for. */
  static List<Fix> notTheRest(Amount wanted, Amount rest) {
    List<Setting<?>> wholes = Conflicts.wholes(rest);
    List<Setting<?>> parts = new ArrayList<>(rest.settings());
    parts.removeAll(wholes);
    return rest.size().compareTo(wanted.size()) > 0
        ? wholeTooLarge(wholes, parts, rest.size().minus(wanted.size()))
        : partsTooLarge(wholes, parts, wanted.size().minus(rest.size()));
  }

  private static List<Fix> inOrder(
      List<? extends Setting<?>> wholes,
      List<? extends Setting<?>> parts,
      Function<Setting<?>, List<Fix>> wholeFix,
      Function<Setting<?>, List<Fix>> partFix) {
    List<Setting<?>> setWholes = explicit(wholes);
    List<Setting<?>> setParts = explicit(parts);
    List<Fix> moves = all(setParts, partFix);
    List<Fix> fixes = all(setWholes, wholeFix);
    fixes.addAll(moves.subList(0, Math.min(1, moves.size())));
    setWholes.forEach(whole -> fixes.add(Fix.remove(whole)));
    setParts.forEach(part -> fixes.add(Fix.remove(part)));
    fixes.addAll(moves.subList(Math.min(1, moves.size()), moves.size()));
    fixes.addAll(all(defaults(parts), partFix));
    return fixes;
  }

  private static List<Fix> all(List<Setting<?>> settings, Function<Setting<?>, List<Fix>> fix) {
    List<Fix> fixes = new ArrayList<>();
    settings.forEach(setting -> fixes.addAll(fix.apply(setting)));
    return fixes;
  }

  /** What somebody set, Flink's own pools last: they are the last to be touched. */
  private static List<Setting<?>> explicit(List<? extends Setting<?>> settings) {
    List<Setting<?>> explicit = new ArrayList<>(settings);
    explicit.removeIf(setting -> !setting.isExplicit());
    explicit.sort(Comparator.comparing(Fixes::isFrameworks));
    return explicit;
  }

  private static List<Setting<?>> defaults(List<? extends Setting<?>> settings) {
    List<Setting<?>> defaults = new ArrayList<>(settings);
    defaults.removeIf(setting -> setting.isExplicit() || isFrameworks(setting));
    return defaults;
  }

  private static boolean isFrameworks(Setting<?> setting) {
    return setting.option().name().contains(".framework.");
  }
}
