package io.github.tare.yarn.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** A token that is quoted as a whole, in which a quote is written as {@code '\''}. */
  private static final Pattern QUOTED =
      Pattern.compile("((?<=')-D([^=\\s']+)=)((?:[^']|'\\\\'')*)");

  /** A token that is not; parts of its value may be. */
  private static final Pattern BARE =
      Pattern.compile("((?<!')-D([^=\\s']+)=)((?:'[^']*(?:'|$)|\"[^\"]*(?:\"|$)|[^\\s'\"])*)");

  private SensitiveKeys() {}

  /** Whether this option's value is a secret, for example {@code s3.secret-key}. */
  public static boolean isSensitive(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return PARTS.stream().anyMatch(lower::contains);
  }

  /**
   * The value, or {@link #HIDDEN} in its place. Within JVM options only the secrets are hidden:
   * {@code -Dssl.password=******}.
   */
  public static String redact(String key, String value) {
    return isSensitive(key) ? HIDDEN : redactArguments(value);
  }

  /**
   * A command line or a part of it, with {@code -Dssl.password=hush} as {@code
   * -Dssl.password=******}.
   */
  public static String redactArguments(String command) {
    String quoted = QUOTED.matcher(command).replaceAll(SensitiveKeys::replacement);
    return BARE.matcher(quoted).replaceAll(SensitiveKeys::replacement);
  }

  private static String replacement(MatchResult argument) {
    String value = isSensitive(argument.group(2)) ? HIDDEN : argument.group(3);
    return Matcher.quoteReplacement(argument.group(1) + value);
  }
}
