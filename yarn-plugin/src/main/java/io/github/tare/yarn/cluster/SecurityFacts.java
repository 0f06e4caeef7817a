package io.github.tare.yarn.cluster;

import java.time.Duration;
import java.util.Objects;

/**
 * Who asks, and how the cluster knows.
 *
 * @param user the short name that the cluster sees, for example {@code jane}
 * @param secure whether it asks for Kerberos
 * @param tokenLifetime after which a delegation token of the file system is worth nothing, renewed
 *     or not
 */
public record SecurityFacts(Fact<String> user, Fact<Boolean> secure, Fact<Duration> tokenLifetime) {
  public SecurityFacts {
    Objects.requireNonNull(user);
    Objects.requireNonNull(secure);
    Objects.requireNonNull(tokenLifetime);
  }

  /** Nothing is known. */
  public static SecurityFacts unknown(String because) {
    return new SecurityFacts(Fact.unknown(because), Fact.unknown(because), Fact.unknown(because));
  }
}
