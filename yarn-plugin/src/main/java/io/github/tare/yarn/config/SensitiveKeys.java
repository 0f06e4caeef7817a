package io.github.tare.yarn.config;

import java.util.List;
import java.util.Locale;

/** The options whose values nobody may see in a report. */
public final class SensitiveKeys {
  /** What stands in the place of a secret, as in Flink. */
  public static final String HIDDEN = "******";

  // The union of what Flink 1.20 and 2.3 hide (GlobalConfiguration).
  private static final List<String> PARTS =
      List.of(
          "password",
          "secret",
          "fs.azure.account.key",
          "apikey",
          "api-key",
          "auth-params",
          "service-key",
          "token",
          "basic-auth",
          "jaas.config",
          "http-headers");

  private SensitiveKeys() {}

  /** Whether this option's value is a secret, for example {@code s3.secret-key}. */
  public static boolean isSensitive(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return PARTS.stream().anyMatch(lower::contains);
  }

  /** The value, or {@link #HIDDEN} in its place. */
  public static String redact(String key, String value) {
    return isSensitive(key) ? HIDDEN : value;
  }
}
