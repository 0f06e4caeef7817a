package io.github.tare.calc.plan;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.Objects;
import java.util.Optional;

/**
 * A change that may remove a problem; whether it does is found out by planning with it.
 *
 * @param kind what to do
 * @param key the key to change
 * @param bound the size to begin with; no meaning for a removal
 * @param afterwards what counts once the key is taken out, for people; may be empty
 */
record Fix(Kind kind, String key, MemorySize bound, String afterwards) {
  Fix {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
    Objects.requireNonNull(bound);
    Objects.requireNonNull(afterwards);
  }

  /** What to do with a key. */
  enum Kind {
    /** Set it to the smallest size that works, not below the bound. */
    RAISE,
    /** Set it to the largest size that works, not above the bound. */
    LOWER,
    /** Take it out. */
    REMOVE
  }

  static Fix raise(Setting<?> setting, MemorySize atLeast) {
    return new Fix(Kind.RAISE, keyToChange(setting), atLeast, "");
  }

  static Fix lower(Setting<?> setting, MemorySize atMost) {
    return new Fix(Kind.LOWER, keyToChange(setting), atMost, "");
  }

  static Fix remove(Setting<?> setting) {
    String fallback =
        setting.option().defaultText().map(" (Flink's default is %s)"::formatted).orElse("");
    return new Fix(Kind.REMOVE, setting.key(), MemorySize.ZERO, fallback);
  }

  /** Sets a key that nobody has set. */
  static Fix add(OptionKey<MemorySize> option, MemorySize atLeast) {
    return new Fix(Kind.RAISE, option.name(), atLeast, "");
  }

  /** What it comes to with the size that was found. */
  Remedy remedy(MemorySize size) {
    return switch (kind) {
      case RAISE, LOWER -> Remedy.set(key, MemorySizeText.shortest(size));
      case REMOVE -> Remedy.remove(key);
    };
  }

  /** Where a size must lie that this fix would help. */
  Optional<Answer> direction() {
    return switch (kind) {
      case RAISE -> Optional.of(new Answer(Answer.Verdict.TOO_SMALL, bound));
      case LOWER -> Optional.of(new Answer(Answer.Verdict.TOO_LARGE, bound));
      case REMOVE -> Optional.empty();
    };
  }

  /** An alias stays an alias; a legacy key, which stands for another option, gives way to it. */
  private static String keyToChange(Setting<?> setting) {
    return setting.isStandIn() ? setting.option().name() : setting.key();
  }
}
