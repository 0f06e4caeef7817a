package io.github.tare.calc.unit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What reading a text gave: a value, or the reason why it has none. */
public sealed interface Parsed<T> permits Parsed.Read, Parsed.Unreadable {

  /** A value was read. */
  static <T> Parsed<T> value(T value) {
    return new Read<>(value);
  }

  /** Nothing could be read. */
  static <T> Parsed<T> unreadable(String reason, String hint) {
    return new Unreadable<>(reason, hint, Optional.empty());
  }

  /** Nothing could be read, but what was meant is plain. */
  static <T> Parsed<T> misspelt(String reason, String correction) {
    return new Unreadable<>(reason, "Write " + correction + ".", Optional.of(correction));
  }

  /** What to do in either case. */
  <R> R fold(
      Function<? super T, ? extends R> readable,
      Function<? super Unreadable<T>, ? extends R> unreadable);

  /** The value, if there is one. */
  default Optional<T> toOptional() {
    return fold(Optional::of, unreadable -> Optional.empty());
  }

  /** Why there is no value, if there is none. */
  default Optional<Unreadable<T>> toUnreadable() {
    return fold(value -> Optional.empty(), Optional::of);
  }

  /**
   * A value.
   *
   * @param value what the text means
   */
  record Read<T>(T value) implements Parsed<T> {
    public Read {
      Objects.requireNonNull(value);
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> readable,
        Function<? super Unreadable<T>, ? extends R> unreadable) {
      return readable.apply(value);
    }
  }

  /**
   * No value.
   *
   * @param reason the end of the sentence "it cannot be read: …"
   * @param hint how to write it, a whole sentence
   * @param correction what was meant, if that is plain
   */
  record Unreadable<T>(String reason, String hint, Optional<String> correction)
      implements Parsed<T> {
    public Unreadable {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(hint);
      Objects.requireNonNull(correction);
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> readable,
        Function<? super Unreadable<T>, ? extends R> unreadable) {
      return unreadable.apply(this);
    }
  }
}
