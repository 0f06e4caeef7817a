package io.github.tare.calc.jvm;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The words that a POSIX shell's quoting rules read in a text, or what is wrong with its quoting.
 *
 * <p>Only quoting is read: {@code '…'}, {@code "…"} and the backslash. Dollar signs, backticks and
 * the shell's operators are letters like any other; nothing is ever expanded. For example {@code
 * -Da='x y' "-Db=$HOME"} is the two words {@code -Da=x y} and {@code -Db=$HOME}.
 */
public sealed interface ShellWords permits ShellWords.Words, ShellWords.Malformed {

  /** Reads a text. Never throws; an empty or blank text has no words. */
  static ShellWords parse(String text) {
    return new ShellReader(text).read();
  }

  /** What to do in either case. */
  <R> R fold(
      Function<? super Words, ? extends R> words,
      Function<? super Malformed, ? extends R> malformed);

  /**
   * The words.
   *
   * @param tokens each word, its quotes taken off; a word may be empty ({@code ''})
   * @param expanding those of them in which a shell would have expanded something
   */
  record Words(List<String> tokens, List<String> expanding) implements ShellWords {
    public Words {
      tokens = List.copyOf(tokens);
      expanding = List.copyOf(expanding);
    }

    @Override
    public <R> R fold(
        Function<? super Words, ? extends R> words,
        Function<? super Malformed, ? extends R> malformed) {
      return words.apply(this);
    }
  }

  /**
   * Quoting that has no end.
   *
   * @param fault what is wrong
   * @param position where it begins in the text, 0 for the first character
   * @param seen the text from there on, as far as it is worth showing
   */
  record Malformed(Fault fault, int position, String seen) implements ShellWords {
    public Malformed {
      Objects.requireNonNull(fault);
      Objects.requireNonNull(seen);
    }

    /** For example {@code the quote " at character 7 is never closed: "-Xlog}. */
    public String describe() {
      return String.format(fault.sentence, position + 1) + ": " + seen;
    }

    @Override
    public <R> R fold(
        Function<? super Words, ? extends R> words,
        Function<? super Malformed, ? extends R> malformed) {
      return malformed.apply(this);
    }
  }

  /** The ways to write quoting that has no end. */
  enum Fault {
    UNBALANCED_SINGLE_QUOTE("the quote ' at character %d is never closed"),
    UNBALANCED_DOUBLE_QUOTE("the quote \" at character %d is never closed"),
    TRAILING_BACKSLASH("the backslash at character %d has nothing after it");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }
  }
}
