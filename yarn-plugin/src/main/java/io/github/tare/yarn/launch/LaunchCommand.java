package io.github.tare.yarn.launch;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a container, for YARN to hand to {@code bash -c}.
 *
 * <p>Every token reaches the process as one argument: in a user's token, quotes, blanks, {@code $},
 * backticks and YARN's own markers (double braces, {@code <CPS>}) are letters. What YARN or the
 * node may still replace is said by {@link LaunchToken.Quoting}.
 */
final class LaunchCommand {
  private LaunchCommand() {}

  /**
   * For example {@code exec java -Xmx1073741824 '-Da=b c' Main 1> '<LOG_DIR>/jobmanager.out' 2>
   * '<LOG_DIR>/jobmanager.stderr'}.
   *
   * <p>The shell makes way for the process ({@code exec}): its memory is not the container's to
   * carry. What the process writes to standard error goes to a file whose name YARN looks for: the
   * end of {@code *stderr*} becomes part of a failed container's diagnostics.
   *
   * @param log the name of the process's log files, without ending
   */
  static String of(List<LaunchToken> tokens, String log) {
    String command = tokens.stream().map(ShellQuote::quote).collect(Collectors.joining(" "));
    return "exec " + command + redirect("1", log + ".out") + redirect("2", log + ".stderr");
  }

  private static String redirect(String stream, String file) {
    return " " + stream + "> " + ShellQuote.quote(LaunchToken.own("<LOG_DIR>/" + file));
  }
}
