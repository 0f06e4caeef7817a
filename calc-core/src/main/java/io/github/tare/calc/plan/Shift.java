package io.github.tare.calc.plan;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Remedy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Raises or lowers a key by the smallest step that works.
 *
 * <p>The smallest is, of all whole mebibytes (of a share: hundredths) in that direction, the one
 * nearest to where the key stands; only where none of them works, the nearest number of bytes
 * (millionths). Nothing is lowered to zero.
 *
 * @param key the key to change
 * @param quantity what its value is
 * @param direction where to
 * @param from where it stands, which does not work
 * @param towards where to try first
 */
record Shift(String key, Quantity quantity, Direction direction, long from, long towards)
    implements Fix {
  Shift {
    Objects.requireNonNull(key);
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(direction);
  }

  /** Which way a value moves. */
  enum Direction {
    UP,
    DOWN
  }

  /** None where the setting is nothing that can be moved so. */
  static List<Fix> of(Setting<?> setting, Direction direction, long bytes) {
    Object value = setting.parsed().fold(some -> some, unreadable -> unreadable);
    return Quantity.of(value)
        .map(quantity -> of(setting, quantity, direction, Quantity.amount(value), bytes))
        .map(List::of)
        .orElse(List.of());
  }

  /** How far a share must move, no number of bytes tells: it begins with the first step. */
  private static Fix of(
      Setting<?> setting, Quantity quantity, Direction direction, long from, long bytes) {
    long by = quantity == Quantity.SIZE ? bytes : 1;
    long towards =
        direction == Direction.UP
            ? from + Math.min(by, quantity.largest() - from)
            : Math.max(from - by, 0);
    return new Shift(keyToChange(setting), quantity, direction, from, towards);
  }

  @Override
  public Optional<Remedy> working(Trial trial) {
    Ladder ladder =
        direction == Direction.UP ? Ladder.up(quantity, from) : Ladder.down(quantity, from);
    Search search = new Search(ladder, amount -> answer(trial, amount));
    OptionalLong amount = search.from(towards);
    if (amount.isEmpty() && search.isExhausted()) {
      Ladder finer = finer(ladder, search.near());
      amount = new Search(finer, some -> answer(trial, some)).from(towards);
    }
    return amount.isPresent() ? Optional.of(to(amount.getAsLong())) : Optional.empty();
  }

  /** Between a rung that is too near, or where the key stands, and the next, or the end. */
  private Ladder finer(Ladder coarse, long near) {
    long start = near == 0 ? from : coarse.amount(near);
    long end = direction == Direction.UP ? quantity.largest() : 0;
    return Ladder.between(start, near < coarse.rungs() ? coarse.amount(near + 1) : end);
  }

  /** Where the planner, with this amount, would have the key moved to. */
  private Answer answer(Trial trial, long amount) {
    List<Finding> news = trial.news(to(amount));
    for (Finding finding : news) {
      for (Fix fix : finding.fixes()) {
        if (fix instanceof Shift shift && shift.key.equals(key)) {
          return shift.asAnswer();
        }
      }
    }
    return news.isEmpty() ? Answer.WORKS : Answer.NO_IDEA;
  }

  private Answer asAnswer() {
    return switch (direction) {
      case UP -> new Answer(Answer.Verdict.TOO_SMALL, towards);
      case DOWN -> new Answer(Answer.Verdict.TOO_LARGE, towards);
    };
  }

  @Override
  public Remedy first() {
    return to(towards);
  }

  private Remedy to(long amount) {
    return Remedy.set(key, quantity.text(amount));
  }

  /** An alias stays an alias; a legacy key, which stands for another option, gives way to it. */
  static String keyToChange(Setting<?> setting) {
    return setting.isStandIn() ? setting.option().name() : setting.key();
  }
}
