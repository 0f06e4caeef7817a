package io.github.tare.yarn.cli;

import java.util.Map;
import java.util.Set;

/**
 * What a terminal can show.
 *
 * @param colour whether standard output is a terminal that takes colours
 * @param errorColour the same for standard error
 * @param progress whether standard error is a terminal, where a line can be drawn over
 */
record Terminal(boolean colour, boolean errorColour, boolean progress) {
  /** A file or a pipe: plain lines. */
  static final Terminal NONE = new Terminal(false, false, false);

  /**
   * What {@code bin/tare} found out.
   *
   * @param streams the streams that are terminals: {@code out}, {@code err}, both with a comma
   *     between, or none
   * @param environment {@code NO_COLOR} (any value but the empty one) and {@code TERM=dumb} turn
   *     colours off
   */
  static Terminal of(String streams, Map<String, String> environment) {
    Set<String> terminals = Set.of(streams.split(",", -1));
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb;
    return new Terminal(
        colours && terminals.contains("out"),
        colours && terminals.contains("err"),
        !dumb && terminals.contains("err"));
  }
}
