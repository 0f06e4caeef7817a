package io.github.tare.yarn.cli;

import io.github.tare.yarn.config.SensitiveKeys;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the values of {@code -D} arguments of a launch command that are secrets. */
final class SecretArguments {
  /** A quoted token, in which a quote is written as {@code '\''}, or one that needs no quotes. */
  private static final Pattern PROPERTY =
      Pattern.compile("(-D([^=\\s']+)=)((?:[^']|'\\\\'')*(?=')|[^\\s']*)");

  private SecretArguments() {}

  /** The command with {@code -Dssl.password=hush} as {@code -Dssl.password=******}. */
  static String hidden(String command) {
    return PROPERTY.matcher(command).replaceAll(SecretArguments::replacement);
  }

  private static String replacement(MatchResult property) {
    String value = SensitiveKeys.redact(property.group(2), property.group(3));
    return Matcher.quoteReplacement(property.group(1) + value);
  }
}
