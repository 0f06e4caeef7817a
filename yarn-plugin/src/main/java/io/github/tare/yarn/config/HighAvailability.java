package io.github.tare.yarn.config;

import io.github.tare.calc.option.Options;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a second master takes over the jobs of the first. Source: {@code HighAvailabilityMode}.
 */
public final class HighAvailability {
  /** The key that turns it on. */
  public static final String KEY = "high-availability.type";

  private static final String OLDER_KEY = "high-availability";
  private static final String OFF = "NONE";

  private HighAvailability() {}

  /** Whether it does. */
  public static boolean isOn(Options options) {
    return Stream.of(KEY, OLDER_KEY)
        .map(options::find)
        .flatMap(Optional::stream)
        .findFirst()
        .filter(mode -> !mode.value().equalsIgnoreCase(OFF))
        .isPresent();
  }
}
