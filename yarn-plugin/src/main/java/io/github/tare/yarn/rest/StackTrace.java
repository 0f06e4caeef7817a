package io.github.tare.yarn.rest;

import java.util.List;
import java.util.function.Predicate;

/** What a stack trace has to say to those who did not write the code. */
public final class StackTrace {
  private static final String CAUSE = "Caused by: ";

  private StackTrace() {}

  /**
   * The message of its last cause, without the exception's package: for example {@code
   * FileNotFoundException: no such directory} of {@code …Caused by: java.io.FileNotFoundException:
   * no such directory\n\tat …}.
   */
  public static String inWords(String trace) {
    List<String> lines =
        trace.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    String line =
        lines.stream()
            .filter(each -> each.startsWith(CAUSE))
            .reduce((first, last) -> last)
            .map(each -> each.substring(CAUSE.length()))
            .orElse(lines.isEmpty() ? "" : lines.get(0));
    return line.replaceFirst("^([a-z]\\w*\\.)+(?=[A-Z]\\w*(:|$))", "").replaceFirst("\\.$", "");
  }
}
