package io.github.tare.yarn.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with an application that does not run in time ({@code tare.submit.on-timeout}). */
public enum OnTimeout {
  /** It is killed, and its files are removed. */
  KILL,
  /** It goes on waiting, with its files, and nobody watches it. */
  LEAVE;

  static final String GRAMMAR = "kill or leave";

  /** Reads one, in letters of any case; empty for anything else. */
  static Optional<OnTimeout> parse(String text) {
    return Arrays.stream(values())
        .filter(choice -> choice.text().equalsIgnoreCase(text))
        .findFirst();
  }

  /** As it is written: {@code kill}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
