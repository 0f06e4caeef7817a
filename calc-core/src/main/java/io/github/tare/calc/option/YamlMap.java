package io.github.tare.calc.option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML's map of plain and quoted scalars, in braces or with a pair in each line. Maps and lists
 * within it are not read, and {@code null} is not: there Flink falls back to its older form. Used
 * once.
 */
final class YamlMap {
  private static final String QUOTED = "'(?:[^']|'')*'|\"[^\"\\\\]*\"";

  /** What a plain scalar may begin with. */
  private static final String START = "(?:[\\w.+/~]|[-:](?=[^\\s,{}\\[\\]]))";

  /** A colon is a part of it where something other than a blank follows. */
  private static final String PLAIN_IN_BRACES =
      START + "(?:[^,\\[\\]{}:#]|:(?=[^\\s,\\[\\]{}])|(?<=\\S)#)*";

  private static final String PLAIN = START + "(?:[^:#\\n]|:(?=\\S)|(?<=\\S)#)*";

  /** After a quoted name the colon needs no blank. */
  private static final Pattern PAIR_IN_BRACES =
      Pattern.compile(
          "\\s*(?<key>(?:%1$s)(?=\\s*:)|%2$s(?=:\\s))\\s*:\\s*(?<value>%1$s|%2$s)\\s*"
              .formatted(QUOTED, PLAIN_IN_BRACES));

  private static final Pattern PAIR =
      Pattern.compile(
          " *(?<key>(?:%1$s)(?= *: )|%2$s(?=: )) *: +(?<value>%1$s|%2$s) *"
              .formatted(QUOTED, PLAIN));

  private static final Pattern COMMENT = Pattern.compile("\\s*(?:\\s#.*)?");
  private static final Pattern DECIMAL = Pattern.compile("([-+]?)0*(\\d+)");
  private static final Pattern OTHER_RADIX =
      Pattern.compile("0(?:x([0-9a-fA-F]{1,8})|o([0-7]{1,10}))");

  private final Map<String, String> map = new LinkedHashMap<>();

  private YamlMap() {}

  /** The pairs; empty where the text is no such map. */
  static Optional<Map<String, String>> parse(String text) {
    YamlMap yaml = new YamlMap();
    String stripped = text.strip();
    boolean read =
        stripped.startsWith("{") ? yaml.inBraces(stripped) : yaml.lines(text.split("\\R", -1));
    return read ? Optional.of(yaml.map) : Optional.empty();
  }

  private boolean inBraces(String text) {
    if (!text.endsWith("}")) {
      return false;
    }
    String inner = text.substring(1, text.length() - 1);
    Matcher pair = PAIR_IN_BRACES.matcher(inner);
    int position = 0;
    while (!inner.substring(position).isBlank()) {
      if (!pair.region(position, inner.length()).lookingAt() || !add(pair)) {
        return false;
      }
      position = pair.end();
      if (position < inner.length() && inner.charAt(position++) != ',') {
        return false;
      }
    }
    return true;
  }

  /** All pairs begin in the same column. */
  private boolean lines(String[] lines) {
    int column = -1;
    for (String line : lines) {
      Matcher pair = PAIR.matcher(line);
      if (COMMENT.matcher(" " + line).matches()) {
        continue;
      }
      if (!pair.lookingAt()
          || !COMMENT.matcher(" " + line.substring(pair.end())).matches()
          || (column >= 0 && column != pair.start("key"))
          || !add(pair)) {
        return false;
      }
      column = pair.start("key");
    }
    return column >= 0;
  }

  private boolean add(Matcher pair) {
    String key = pair.group("key").strip();
    String value = pair.group("value").strip();
    return key.indexOf('\n') < 0
        && !YamlList.NULLS.contains(key)
        && !YamlList.NULLS.contains(value)
        && map.put(unquoted(key), isQuoted(value) ? unquoted(value) : decimal(value)) == null;
  }

  private static boolean isQuoted(String scalar) {
    return scalar.startsWith("'") || scalar.startsWith("\"");
  }

  private static String unquoted(String scalar) {
    if (!isQuoted(scalar)) {
      return scalar;
    }
    String inner = scalar.substring(1, scalar.length() - 1);
    return scalar.startsWith("'") ? inner.replace("''", "'") : inner;
  }

  /** A whole number as Flink writes it back: decimal, without plus and leading zeros. */
  private static String decimal(String plain) {
    Matcher decimal = DECIMAL.matcher(plain);
    if (decimal.matches()) {
      return decimal.group(1).replace("+", "") + decimal.group(2);
    }
    Matcher other = OTHER_RADIX.matcher(plain);
    if (!other.matches()) {
      return plain;
    }
    return other.group(1) != null
        ? Long.toString(Long.parseLong(other.group(1), 16))
        : Long.toString(Long.parseLong(other.group(2), 8));
  }
}
