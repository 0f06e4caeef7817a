package io.github.tare.yarn.config;

import java.util.regex.Pattern;

/** A value as YAML, bare where it is the same text to YAML and in single quotes elsewhere. */
final class YamlValue {
  // Words, sizes and numbers without a leading zero; none of YAML's other types.
  private static final Pattern BARE =
      Pattern.compile(
          "true|false|(?!(?i:null|true|false)$)[A-Za-z][A-Za-z0-9_./-]*"
              + "|0|[1-9][0-9]{0,8}|[0-9]+ ?(?:[kKmMgGtT][bB]?|[bB])");

  private YamlValue() {}

  /** For example {@code 4096m} as it is, and {@code it's} as {@code 'it''s'}. */
  static String of(String text) {
    return BARE.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
  }
}
