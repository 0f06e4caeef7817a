package io.github.tare.yarn.diagnose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of an application as its master logs it, for people and for whoever asks what ended its
 * containers: {@code The application ends: FAILED its job failed: …}
 */
public final class ApplicationEndLine {
  private static final String ENDS = "The application ends: ";
  private static final Pattern LINE = Pattern.compile(ENDS + "([A-Z]{1,20})\\b");

  private ApplicationEndLine() {}

  /**
   * As it is logged.
   *
   * @param outcome in one word, for example {@code SUCCEEDED}
   * @param diagnostics what YARN is told; may be empty
   */
  public static String write(String outcome, String diagnostics) {
    return (ENDS + outcome + " " + diagnostics).strip();
  }

  /** The outcome, if a line of a log tells it. */
  static Optional<String> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
