package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The changes worth trying where a whole and its parts disagree. */
final class Fixes {
  private Fixes() {}

  /** The parts need so much more than the whole has. */
  static List<Fix> partsTooLarge(
      List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts, MemorySize excess) {
    List<Fix> fixes = new ArrayList<>();
    wholes.stream().filter(Setting::isExplicit).forEach(whole -> raise(fixes, whole, excess));
    explicit(parts).forEach(part -> lower(fixes, part, excess));
    removals(fixes, wholes, parts);
    parts.stream()
        .filter(Predicate.not(Setting::isExplicit))
        .forEach(part -> lower(fixes, part, excess));
    return fixes;
  }

  /** The whole has so much more than the parts may take. */
  static List<Fix> wholeTooLarge(
      List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts, MemorySize excess) {
    List<Fix> fixes = new ArrayList<>();
    wholes.stream().filter(Setting::isExplicit).forEach(whole -> lower(fixes, whole, excess));
    explicit(parts).forEach(part -> raise(fixes, part, excess));
    removals(fixes, wholes, parts);
    parts.stream()
        .filter(Predicate.not(Setting::isExplicit))
        .forEach(part -> raise(fixes, part, excess));
    return fixes;
  }

  private static void removals(
      List<Fix> fixes, List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts) {
    explicit(parts).forEach(part -> fixes.add(Fix.remove(part)));
    explicit(wholes).forEach(whole -> fixes.add(Fix.remove(whole)));
  }

  private static List<? extends Setting<?>> explicit(List<? extends Setting<?>> settings) {
    return settings.stream().filter(Setting::isExplicit).toList();
  }

  private static void raise(List<Fix> fixes, Setting<?> setting, MemorySize by) {
    if (size(setting) instanceof MemorySize size) {
      fixes.add(Fix.raise(setting, Sums.saturated(size, by)));
    }
  }

  private static void lower(List<Fix> fixes, Setting<?> setting, MemorySize by) {
    if (size(setting) instanceof MemorySize size && size.compareTo(by) >= 0) {
      fixes.add(Fix.lower(setting, size.minus(by)));
    }
  }

  private static Object size(Setting<?> setting) {
    return setting.parsed().fold(value -> value, unreadable -> unreadable);
  }
}
