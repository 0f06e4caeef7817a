package io.github.tare.yarn.config;

import io.github.tare.calc.problem.Problems;
import java.util.function.Function;

/**
 * What was read, or every reason why it could not be.
 *
 * @param <T> what is read
 */
public sealed interface ConfigResult<T> permits ConfigResult.Loaded, ConfigResult.Rejected {

  /** What to do in either case. */
  <R> R fold(
      Function<? super Loaded<T>, ? extends R> loaded,
      Function<? super Rejected<T>, ? extends R> rejected);

  /** Warnings and notes of a success, or the errors and all else that was found. */
  Problems problems();

  /**
   * The value, unless one of the problems refuses it.
   *
   * @param <T> what is read
   */
  static <T> ConfigResult<T> of(T value, Problems problems) {
    return problems.refuse() ? new Rejected<>(problems) : new Loaded<>(value, problems);
  }

  /**
   * It could be read.
   *
   * @param <T> what is read
   * @param value what it says
   * @param problems warnings and notes
   */
  record Loaded<T>(T value, Problems problems) implements ConfigResult<T> {
    @Override
    public <R> R fold(
        Function<? super Loaded<T>, ? extends R> loaded,
        Function<? super Rejected<T>, ? extends R> rejected) {
      return loaded.apply(this);
    }
  }

  /**
   * It could not.
   *
   * @param <T> what is read
   * @param problems at least one of them an error
   */
  record Rejected<T>(Problems problems) implements ConfigResult<T> {
    public Rejected {
      if (!problems.refuse()) {
        throw new IllegalArgumentException("a refusal needs an error");
      }
    }

    @Override
    public <R> R fold(
        Function<? super Loaded<T>, ? extends R> loaded,
        Function<? super Rejected<T>, ? extends R> rejected) {
      return rejected.apply(this);
    }
  }
}
