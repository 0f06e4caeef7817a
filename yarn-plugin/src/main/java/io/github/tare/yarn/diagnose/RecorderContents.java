package io.github.tare.yarn.diagnose;

import java.util.Objects;
import java.util.function.Function;

/** What is in a recorder's file: a {@link Recording}, or the reason why there is none. */
public sealed interface RecorderContents permits Recording, RecorderContents.Unreadable {
  /** Takes the branch that fits. */
  <T> T fold(Function<Recording, T> recording, Function<Unreadable, T> unreadable);

  /**
   * Nothing can be read from it.
   *
   * @param why the end of a sentence, for example {@code it holds nothing but zeros}
   */
  record Unreadable(String why) implements RecorderContents {
    public Unreadable {
      Objects.requireNonNull(why);
    }

    @Override
    public <T> T fold(Function<Recording, T> recording, Function<Unreadable, T> unreadable) {
      return unreadable.apply(this);
    }
  }
}
