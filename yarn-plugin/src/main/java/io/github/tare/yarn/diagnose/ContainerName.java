package io.github.tare.yarn.diagnose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container's name says, for example {@code container_1700000000000_0001_01_000002}, or with
 * the ResourceManager's epoch {@code container_e17_…}. Source: {@code ContainerId.toString}.
 *
 * @param application the digits that the names of an application and of its containers have
 * @param attempt of the application's master
 * @param number within the attempt; the master's own is 1
 */
record ContainerName(String application, int attempt, long number) {
  private static final Pattern NAME =
      Pattern.compile("container_(?:e\\d{1,9}_)?(\\d{1,19}_\\d{1,9})_(\\d{1,9})_(\\d{1,12})");

  /** Empty for what is no such name. */
  static Optional<ContainerName> of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(
            new ContainerName(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  boolean isMaster() {
    return number == 1;
  }
}
