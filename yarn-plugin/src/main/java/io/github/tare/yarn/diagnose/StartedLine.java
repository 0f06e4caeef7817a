package io.github.tare.yarn.diagnose;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container's start as the application master logs it, for people and for whoever looks for its
 * logs: {@code Starting a TaskExecutor in container_… on node3:45454.}
 *
 * @param container its name
 * @param node where it lies, as YARN calls its node
 */
public record StartedLine(String container, String node) {
  private static final Pattern LINE =
      Pattern.compile(
          "Starting a TaskExecutor in (container_\\w{1,80}) on (\\S{1,300}:\\d{1,5})\\.");

  public StartedLine {
    Objects.requireNonNull(container);
    Objects.requireNonNull(node);
  }

  /** As it is logged. */
  public String text() {
    return "Starting a TaskExecutor in " + container + " on " + node + ".";
  }

  /** What a line of a log says. */
  static Optional<StartedLine> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.find()
        ? Optional.of(new StartedLine(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
