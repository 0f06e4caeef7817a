package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The changes worth trying where a whole and its parts disagree. */
final class Fixes {
  private Fixes() {}

  /** The parts need so much more than the whole has. */
  static List<Fix> partsTooLarge(
      List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts, MemorySize excess) {
    List<Fix> fixes = new ArrayList<>();
    explicit(wholes).forEach(whole -> raise(fixes, whole, excess));
    explicit(parts).forEach(part -> lower(fixes, part, excess));
    addRemovals(fixes, wholes, parts);
    defaults(parts).forEach(part -> lower(fixes, part, excess));
    return fixes;
  }

  /** The whole has so much more than the parts may take. */
  static List<Fix> wholeTooLarge(
      List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts, MemorySize excess) {
    List<Fix> fixes = new ArrayList<>();
    explicit(wholes).forEach(whole -> lower(fixes, whole, excess));
    explicit(parts).forEach(part -> raise(fixes, part, excess));
    addRemovals(fixes, wholes, parts);
    defaults(parts).forEach(part -> raise(fixes, part, excess));
    return fixes;
  }

  private static void addRemovals(
      List<Fix> fixes, List<? extends Setting<?>> wholes, List<? extends Setting<?>> parts) {
    explicit(parts).forEach(part -> fixes.add(Fix.remove(part)));
    explicit(wholes).forEach(whole -> fixes.add(Fix.remove(whole)));
  }

  /** What somebody set, Flink's own pools last: they are the last to be touched. */
  private static List<Setting<?>> explicit(List<? extends Setting<?>> settings) {
    return settings.stream()
        .filter(Setting::isExplicit)
        .<Setting<?>>map(setting -> setting)
        .sorted(Comparator.comparing(Fixes::isFrameworks))
        .toList();
  }

  private static List<Setting<?>> defaults(List<? extends Setting<?>> settings) {
    return settings.stream()
        .filter(setting -> !setting.isExplicit() && !isFrameworks(setting))
        .<Setting<?>>map(setting -> setting)
        .toList();
  }

  private static boolean isFrameworks(Setting<?> setting) {
    return setting.option().name().contains(".framework.");
  }

  private static void raise(List<Fix> fixes, Setting<?> setting, MemorySize by) {
    if (value(setting) instanceof MemorySize size) {
      fixes.add(Fix.raise(setting, Sums.saturated(size, by)));
    }
  }

  /** Not to nothing. */
  private static void lower(List<Fix> fixes, Setting<?> setting, MemorySize by) {
    if (value(setting) instanceof MemorySize size && size.compareTo(by) > 0) {
      fixes.add(Fix.lower(setting, size.minus(by)));
    }
  }

  private static Object value(Setting<?> setting) {
    return setting.parsed().fold(value -> value, unreadable -> unreadable);
  }
}
