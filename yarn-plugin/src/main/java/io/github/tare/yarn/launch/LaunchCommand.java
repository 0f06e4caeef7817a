package io.github.tare.yarn.launch;

import static io.github.tare.yarn.launch.ShellQuote.quote;

import io.github.tare.yarn.launch.LaunchToken.Quoting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * carry. Where the user's own start command says more, that may be no single command. What the
   * process writes to standard error goes to a file whose name YARN looks for: the end of {@code
   * *stderr*} becomes part of a failed container's diagnostics.
   *
   * @param log the name of the process's log files, without ending
   */
  static String of(List<LaunchToken> tokens, String log) {
    boolean plain = tokens.stream().noneMatch(token -> token.quoting() == Quoting.SHELL);
    return tokens.stream()
        .filter(token -> token.quoting() != Quoting.LATER_ARGUMENTS)
        .map(token -> token.quoting() == Quoting.REDIRECTS ? redirects(log) : quote(token))
        .collect(Collectors.joining(" ", plain ? "exec " : "", ""));
  }

  /** The same tokens with others in the place that is kept for them. */
  static List<LaunchToken> with(List<LaunchToken> tokens, Quoting place, List<LaunchToken> there) {
    return tokens.stream()
        .flatMap(token -> token.quoting() == place ? there.stream() : Stream.of(token))
        .toList();
  }

  private static String redirects(String log) {
    return redirect("1", log + ".out") + " " + redirect("2", log + ".stderr");
  }

  private static String redirect(String stream, String file) {
    return stream + "> " + quote(LaunchToken.own("<LOG_DIR>/" + file));
  }
}
