package io.github.tare.yarn.launch;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import java.util.Objects;

/**
 * Who, besides its user and YARN's administrators, may do something with an application: users and
 * groups as YARN writes them, {@code jane,joe etl} or {@code *}; empty for nobody.
 *
 * @param viewers may look at it and read its logs
 * @param modifiers may change and end it
 */
public record Access(String viewers, String modifiers) {
  /** Nobody. */
  public static final Access NONE = new Access("", "");

  public Access {
    Objects.requireNonNull(viewers);
    Objects.requireNonNull(modifiers);
  }

  /** As configured. */
  public static Access of(YarnOptions.Access access) {
    return new Access(
        access.viewers().map(Sourced::value).orElse(""),
        access.modifiers().map(Sourced::value).orElse(""));
  }
}
