package io.github.tare.yarn.flink.master;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the master ends, in one line: YARN passes on the end of what a failed process has said. */
final class LastWords {
  private LastWords() {}

  /**
   * The messages of an error and its causes, what only repeats its cause left out, for example
   * {@code The application master ends: Could not execute application. The main method caused an
   * error: 3 > 0 (java.lang.IllegalArgumentException)}.
   */
  static String of(Throwable error) {
    List<String> messages = new ArrayList<>();
    Throwable root = error;
    for (Throwable each = error; each != null; each = each.getCause()) {
      root = each;
      String message = each.getMessage();
      if (message != null && !repeats(message, each.getCause()) && !isSaid(messages, message)) {
        messages.add(message.strip());
      }
    }
    messages.add("(" + root.getClass().getName() + ")");
    return "The application master ends: " + String.join(" ", messages).replaceAll("\\s+", " ");
  }

  private static boolean repeats(String message, @Nullable Throwable cause) {
    return cause != null && message.equals(cause.toString());
  }

  private static boolean isSaid(List<String> messages, String message) {
    return messages.stream().anyMatch(said -> said.contains(message.strip()));
  }
}
