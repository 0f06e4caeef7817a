package io.github.tare.yarn.diagnose;

import io.github.tare.calc.unit.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By how much memory was too large, in the words of who noticed. */
final class Excess {
  /** Of the NodeManager: {@code ContainersMonitorImpl}. */
  private static final Pattern CONTAINER =
      Pattern.compile("is running (\\d{1,18})B beyond the '(?:PHYSICAL|VIRTUAL)' memory limit");

  /** Of {@code java.nio.Bits}. */
  private static final Pattern DIRECT =
      Pattern.compile(
          "Cannot reserve (\\d{1,18}) bytes of direct buffer memory"
              + " \\(allocated: (\\d{1,18}), limit: (\\d{1,18})\\)");

  private Excess() {}

  /** What the first such line says. */
  static Optional<MemorySize> of(List<String> said) {
    return said.stream().flatMap(line -> in(line).stream()).findFirst();
  }

  private static Optional<MemorySize> in(String line) {
    Matcher container = CONTAINER.matcher(line);
    if (container.find()) {
      return Optional.of(MemorySize.ofBytes(number(container, 1)));
    }
    Matcher direct = DIRECT.matcher(line);
    return direct.find()
        ? Optional.of(number(direct, 1) + number(direct, 2) - number(direct, 3))
            .filter(bytes -> bytes > 0)
            .map(MemorySize::ofBytes)
        : Optional.empty();
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group));
  }
}
