package io.github.tare.yarn.report;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a terminal can show.
 *
 * @param colour whether standard output is a terminal that takes colours
 * @param errorColour the same for standard error
 * @param progress whether standard error is a terminal, where a line can be drawn over
 * @param unicode whether it shows more than ASCII
 * @param columns how many characters fit into a line
 */
public record Terminal(
    boolean colour, boolean errorColour, boolean progress, boolean unicode, int columns) {
  private static final int USUAL_COLUMNS = 80;

  /** A file or a pipe: plain lines. */
  public static final Terminal NONE = new Terminal(false, false, false, false, USUAL_COLUMNS);

  /**
   * What {@code bin/tare} found out.
   *
   * @param streams the streams that are terminals: {@code out}, {@code err}, both with a comma
   *     between, or none
   * @param environment {@code NO_COLOR} (any value but the empty one) and {@code TERM=dumb} turn
   *     colours off; the locale ({@code LC_ALL}, else {@code LC_CTYPE}, else {@code LANG}) says
   *     whether it is UTF-8, {@code COLUMNS} how wide it is
   */
  public static Terminal of(String streams, Map<String, String> environment) {
    Set<String> terminals = Set.of(streams.split(",", -1));
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb;
    return new Terminal(
        colours && terminals.contains("out"),
        colours && terminals.contains("err"),
        !dumb && terminals.contains("err"),
        isUtf8(environment),
        columns(environment.getOrDefault("COLUMNS", "")));
  }

  private static boolean isUtf8(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .map(locale -> locale.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"))
        .orElse(false);
  }

  private static int columns(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : USUAL_COLUMNS;
  }
}
