package io.github.tare.calc.option;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Flink version: which keys apply, and which defaults.
 *
 * @param major 1 or 2
 * @param minor for example 20
 */
public record FlinkVersion(int major, int minor) implements Comparable<FlinkVersion> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})([.-].*)?");

  /** Reads {@code 1.20}, {@code 1.20.5} or {@code 2.3-SNAPSHOT}; empty for anything else. */
  public static Optional<FlinkVersion> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new FlinkVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
  }

  /** Whether this is that version or a later one. */
  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  @Override
  public int compareTo(FlinkVersion other) {
    return major == other.major
        ? Integer.compare(minor, other.minor)
        : Integer.compare(major, other.major);
  }

  /** For example {@code 1.20}. */
  @Override
  public String toString() {
    return major + "." + minor;
  }
}
