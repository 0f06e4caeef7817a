package io.github.tare.yarn.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes to the lines of a text, which keep every other line and all line ends as they are. */
final class LineEdits {
  private final Set<Integer> commentedOut = new HashSet<>();
  private final Map<Integer, String> replaced = new HashMap<>();
  private final Map<Integer, List<String>> before = new HashMap<>();
  private final Map<Integer, List<String>> after = new HashMap<>();

  /** The lines of a text, each with its end. */
  static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
  }

  /**
   * Lets a line stay as a comment.
   *
   * @param line 1 for the first, here and below
   */
  void commentOut(int line) {
    commentedOut.add(line);
  }

  void replace(int line, String text) {
    replaced.put(line, text);
  }

  void insertBefore(int line, List<String> lines) {
    before.computeIfAbsent(line, any -> new ArrayList<>()).addAll(lines);
  }

  void insertAfter(int line, List<String> lines) {
    after.computeIfAbsent(line, any -> new ArrayList<>()).addAll(lines);
  }

  /** The text with all changes made. */
  String apply(String text) {
    List<String> lines = lines(text);
    String end = lines.isEmpty() ? "\n" : end(lines.get(0)).isEmpty() ? "\n" : end(lines.get(0));
    StringBuilder result = new StringBuilder();
    for (int number = 1; number <= lines.size(); number++) {
      before.getOrDefault(number, List.of()).forEach(line -> result.append(line).append(end));
      result.append(line(number, lines.get(number - 1)));
      for (String line : after.getOrDefault(number, List.of())) {
        boolean open = !result.toString().endsWith("\n") && !result.toString().endsWith("\r");
        result.append(open ? end : "").append(line).append(end);
      }
    }
    return result.toString();
  }

  private String line(int number, String line) {
    String body = line.substring(0, line.length() - end(line).length());
    String text = replaced.getOrDefault(number, body);
    return (commentedOut.contains(number) ? "# " + text : text) + end(line);
  }

  private static String end(String line) {
    if (line.endsWith("\r\n")) {
      return "\r\n";
    }
    return line.endsWith("\n") ? "\n" : line.endsWith("\r") ? "\r" : "";
  }
}
