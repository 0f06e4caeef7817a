package io.github.tare.calc.plan;

import static io.github.tare.calc.unit.MemorySizeText.human;
import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;

/** Why an amount is what it is. Put into words only when somebody asks. */
sealed interface Rule {
  /** For people, with the arithmetic. */
  String words();

  /** The setting that decided; empty where only a rule did. */
  Optional<Setting<?>> decider();

  /** Every setting that had a part in it, the deciding one first. */
  default List<Setting<?>> settings() {
    return decider().<List<Setting<?>>>map(List::of).orElse(List.of());
  }

  /** What one setting says by itself. */
  record Said(Setting<?> setting) implements Rule {
    @Override
    public String words() {
      if (!setting.isExplicit()) {
        return "default";
      }
      String words = "set to " + setting.text().strip();
      return setting.isStandIn()
          ? words + " by " + setting.key() + ", which stands for " + setting.option().name()
          : words;
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.of(setting);
    }
  }

  /**
   * A share of a whole.
   *
   * @param wish what it comes to
   */
  record Share(Value<Fraction> share, Amount whole, MemorySize wish) implements Rule {
    @Override
    public String words() {
      return share.value().percent() + " of " + whole.rounded() + " = " + rounded(wish);
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.of(share.setting());
    }
  }

  /**
   * A share of a whole of which the rest is known.
   *
   * @param whole its name
   * @param wish what it comes to
   */
  record ShareLeaving(Value<Fraction> share, Amount rest, String whole, MemorySize wish)
      implements Rule {
    @Override
    public String words() {
      return share.value().percent()
          + (" of " + whole + ", the other " + share.value().restPercent())
          + (" being " + rest.rounded() + " = " + rounded(wish));
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.of(share.setting());
    }
  }

  /**
   * The end of a range, because a rule wishes for something outside.
   *
   * @param moved how it was moved, for example {@code cut to the maximum}
   */
  record Held(Rule wish, String moved, Value<MemorySize> end) implements Rule {
    @Override
    public String words() {
      return wish.words() + ", " + moved + " " + rounded(end.value());
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.of(end.setting());
    }
  }

  /** A number of network buffers. */
  record Buffers(Value<Integer> count, Value<MemorySize> segment) implements Rule {
    @Override
    public String words() {
      return count.value() + " buffers of " + human(segment.value());
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.of(count.setting());
    }

    @Override
    public List<Setting<?>> settings() {
      return List.of(count.setting(), segment.setting());
    }
  }

  /** The parts together. */
  record Sum(List<Amount> parts) implements Rule {
    @Override
    public String words() {
      return Sums.joined(" + ", parts);
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.empty();
    }

    @Override
    public List<Setting<?>> settings() {
      return Sums.settings(parts);
    }
  }

  /** What the parts leave of a whole. */
  record Rest(Amount whole, List<Amount> parts) implements Rule {
    @Override
    public String words() {
      return "what is left of " + whole.rounded() + " - " + Sums.joined(" - ", parts);
    }

    @Override
    public Optional<Setting<?>> decider() {
      return Optional.empty();
    }

    @Override
    public List<Setting<?>> settings() {
      return Sums.settings(whole, parts);
    }
  }
}
