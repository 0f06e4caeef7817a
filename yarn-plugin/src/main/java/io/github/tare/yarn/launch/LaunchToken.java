package io.github.tare.yarn.launch;

import java.util.Objects;

/**
 * One argument of a launch command, before any quoting.
 *
 * @param text the argument as the process should see it, up to what {@code quoting} leaves to
 *     others
 * @param quoting who may still change it
 */
public record LaunchToken(String text, Quoting quoting) {
  /** Who may change a token between here and the process. */
  public enum Quoting {
    /** Tare's own: YARN fills in {@code {{VARIABLE}}} and {@code <LOG_DIR>}. */
    YARN_EXPANDS,
    /** A user's: arrives as it is, but for {@code <LOG_DIR>}, which stays YARN's to fill in. */
    LITERAL,
    /** A user's who asked for it: the node's shell expands {@code $} and backticks, once. */
    NODE_EXPANDS,
    /** A user's part of the start command: the node's shell reads it as it is. */
    SHELL,
    /** No argument, but the place for the JVM options that its size comes to. */
    COMPUTED_JVM_OPTIONS,
    /** Tare's own, to whose end goes the size of its process. */
    RECORDER,
    /** No argument, but the place for those of the main class that are known later. */
    LATER_ARGUMENTS,
    /** No argument, but the place where the output is sent to files. */
    REDIRECTS
  }

  public LaunchToken {
    Objects.requireNonNull(text);
    Objects.requireNonNull(quoting);
  }

  /** A token of Tare's, for example {@code -Dlog.file=<LOG_DIR>/jobmanager.log}. */
  public static LaunchToken own(String text) {
    return new LaunchToken(text, Quoting.YARN_EXPANDS);
  }

  /** Marks a place. */
  static LaunchToken place(Quoting what) {
    return new LaunchToken("", what);
  }

  /** A token that arrives as it is. */
  public static LaunchToken literal(String text) {
    return new LaunchToken(text, Quoting.LITERAL);
  }
}
