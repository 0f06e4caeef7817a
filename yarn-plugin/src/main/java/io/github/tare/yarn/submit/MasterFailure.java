package io.github.tare.yarn.submit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YARN's diagnostics of an application whose master failed, in plain words. YARN says the same two
 * or three times, and wraps the one line that tells in what it has to say about containers. Source
 * of the phrases: Hadoop's {@code RMAppAttemptImpl} and {@code ContainerLaunch}.
 */
final class MasterFailure {
  private static final Pattern EXIT = Pattern.compile("exited with\\s+exitCode: (-?\\d+)");
  private static final Pattern LAST_WORDS =
      Pattern.compile(
          "Last \\d+ bytes of \\S*stderr\\S* :\\s*(.+?)\\s*"
              + "(?:\\[\\d{4}-\\d\\d-\\d\\d |For more detailed output|$)",
          Pattern.DOTALL);

  /** YARN repeats whole stack traces; the logs have the rest. */
  private static final int SHOWN = 1500;

  private MasterFailure() {}

  /**
   * For example {@code Its master exited with 127, and last said: /bin/bash: … No such file}; what
   * is not of that kind is passed on as YARN says it. One line.
   */
  static String inWords(String diagnostics) {
    String said = diagnostics.strip().replaceAll("\\s+", " ");
    if (said.isEmpty()) {
      return "YARN does not say why";
    }
    Matcher exit = EXIT.matcher(said);
    Matcher lastWords = LAST_WORDS.matcher(said);
    return exit.find() && lastWords.find()
        ? "Its master exited with %s, and last said: %s"
            .formatted(exit.group(1), end(lastWords.group(1)))
        : "YARN says: " + shortened(said);
  }

  /** What a process said last is what ended it; before that come the warnings of its start. */
  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - SHOWN));
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(SHOWN, text.length()));
  }
}
