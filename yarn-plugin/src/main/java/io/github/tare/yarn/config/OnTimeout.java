package io.github.tare.yarn.config;

import java.util.Locale;

/** What is done with an application that does not run in time ({@code tare.submit.on-timeout}). */
public enum OnTimeout {
  /** It is killed, and its files are removed. */
  KILL,
  /** It goes on waiting, with its files, and nobody watches it. */
  LEAVE;

  /** As it is written: {@code kill}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
