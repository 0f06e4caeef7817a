package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that was asked of the cluster: what it said, or why that could not be learnt. A check
 * that needs an unknown fact says so instead of guessing.
 */
public sealed interface Fact<T> permits Fact.Known, Fact.Unknown {

  /** What to do in either case; {@code unknown} gets the reason. */
  <R> R fold(Function<? super T, ? extends R> known, Function<? super String, ? extends R> unknown);

  /** A fact. */
  static <T> Fact<T> of(T value) {
    return new Known<>(value, Optional.empty());
  }

  /**
   * A fact that nobody of the cluster told.
   *
   * @param how it was come by, as the rest of a sentence, for example {@code it is what this
   *     client's yarn-site.xml says}
   */
  static <T> Fact<T> assumed(T value, String how) {
    return new Known<>(value, Optional.of(how));
  }

  /** Not learnt, for example because {@code the web service answered 404}. */
  static <T> Fact<T> unknown(String because) {
    return new Unknown<>(because);
  }

  /** The value; empty where it is unknown. */
  default Optional<T> known() {
    return this.<Optional<T>>fold(Optional::of, because -> Optional.empty());
  }

  /** Why it may be otherwise; empty if the cluster told it, or nobody. */
  Optional<String> caution();

  /** The same knowledge about something that follows from it. */
  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return this.<Fact<R>>fold(value -> new Known<>(change.apply(value), caution()), Fact::unknown);
  }

  /** A fact that follows from this one and needs more: known if all of it is, with all cautions. */
  default <R> Fact<R> flatMap(Function<? super T, Fact<R>> next) {
    return this.<Fact<R>>fold(value -> next.apply(value).cautioned(caution()), Fact::unknown);
  }

  private Fact<T> cautioned(Optional<String> before) {
    Optional<String> both =
        Optional.of(Stream.concat(before.stream(), caution().stream()).distinct().toList())
            .filter(cautions -> !cautions.isEmpty())
            .map(cautions -> String.join("; ", cautions));
    return this.<Fact<T>>fold(value -> new Known<>(value, both), because -> this);
  }

  /** This if it is known, else the other. */
  default Fact<T> or(Fact<T> other) {
    return this.<Fact<T>>fold(value -> this, because -> other);
  }

  /**
   * Learnt.
   *
   * @param value what the cluster said, or is taken to be
   * @param caution how it was come by, if the cluster did not tell it
   */
  record Known<T>(T value, Optional<String> caution) implements Fact<T> {
    public Known {
      Objects.requireNonNull(value);
      Objects.requireNonNull(caution);
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> known, Function<? super String, ? extends R> unknown) {
      return known.apply(value);
    }
  }

  /**
   * Not learnt.
   *
   * @param because the reason, as the rest of a sentence
   */
  record Unknown<T>(String because) implements Fact<T> {
    public Unknown {
      Objects.requireNonNull(because);
    }

    @Override
    public Optional<String> caution() {
      return Optional.empty();
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> known, Function<? super String, ? extends R> unknown) {
      return unknown.apply(because);
    }
  }
}
