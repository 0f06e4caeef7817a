package io.github.tare.yarn.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads a launch command the way a NodeManager does: text replaced and wrapped as in Hadoop's
 * ContainerLaunch, then a real bash.
 */
final class ContainerShell {
  private final Map<String, String> environment;
  private final String logDirectory;

  ContainerShell(Map<String, String> environment, String logDirectory) {
    this.environment = environment;
    this.logDirectory = logDirectory;
  }

  /** What a process sees as its arguments, when these tokens are its command line. */
  @SuppressWarnings("OrphanedFormatString") // the format is for the shell's printf
  List<String> arguments(List<LaunchToken> tokens) {
    StringBuilder command = new StringBuilder("printf '%s\\\\0'");
    tokens.forEach(token -> command.append(' ').append(ShellQuote.quote(token)));
    String output = run(command.toString());
    return Arrays.asList(output.split("\0", -1)).subList(0, tokens.size());
  }

  /** The value of a variable after the container's script has set it. */
  String variable(String value) {
    return bash("export VALUE=\"" + replaced(value) + "\"\nprintf '%s' \"$VALUE\"");
  }

  String run(String command) {
    return bash("exec /bin/bash -c \"" + replaced(command) + "\"");
  }

  private String replaced(String text) {
    return text.replace("<LOG_DIR>", logDirectory)
        .replace("<CPS>", ":")
        .replace("<ADD_OPENS>", "--add-opens=x")
        .replace("{{", "$")
        .replace("}}", "");
  }

  private String bash(String script) {
    try {
      ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-s").redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(environment);
      Process process = builder.start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(("set -o pipefail -e\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
