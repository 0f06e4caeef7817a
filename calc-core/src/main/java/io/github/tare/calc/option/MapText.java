package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an option whose value is a map, for example {@code OPERATOR:70,PYTHON:30}.
 *
 * <p>Flink 1.19 and later take YAML first, {@code {OPERATOR: 70, PYTHON: 30}} or one pair a line,
 * and then the older form; earlier versions know the older form only. Of YAML this reads plain and
 * quoted scalars. Source: {@code ConfigurationUtils.convertToProperties}.
 */
final class MapText {
  private static final String HOW_TO =
      "Write pairs of name and value, for example OPERATOR:70,STATE_BACKEND:70,PYTHON:30.";
  private static final Pattern PAIR =
      Pattern.compile("\\s*([^\\s:,{}'\"#]+|'[^']*'|\"[^\"]*\")\\s*:\\s+([^\\s,{}#]+)\\s*");

  private MapText() {}

  /** Reads YAML or the older form, as Flink 1.19 and later do. Never throws. */
  static Parsed<Map<String, String>> parse(String text) {
    return yaml(text).map(Parsed::value).orElseGet(() -> parsePairs(text));
  }

  /** Reads the older form only: pairs between commas. Never throws. */
  static Parsed<Map<String, String>> parsePairs(String text) {
    return QuotedList.parse(text, ',', HOW_TO)
        .fold(MapText::pairs, broken -> Parsed.unreadable(broken.reason(), HOW_TO));
  }

  private static Parsed<Map<String, String>> pairs(List<String> items) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String item : items) {
      List<String> pair =
          QuotedList.parse(item, ':', HOW_TO).<List<String>>fold(read -> read, broken -> List.of());
      if (pair.size() != 2) {
        return Parsed.unreadable("\"" + item + "\" is not a name, a colon and a value", HOW_TO);
      }
      if (map.put(pair.get(0), pair.get(1)) != null) {
        return Parsed.unreadable("\"" + pair.get(0) + "\" is there twice", HOW_TO);
      }
    }
    return Parsed.value(map);
  }

  private static Optional<Map<String, String>> yaml(String text) {
    String stripped = text.strip();
    boolean flow = stripped.startsWith("{") && stripped.endsWith("}");
    String[] items =
        flow ? stripped.substring(1, stripped.length() - 1).split(",", -1) : stripped.split("\\R");
    Map<String, String> map = new LinkedHashMap<>();
    for (String item : items) {
      Matcher pair = PAIR.matcher(item);
      if (!pair.matches() || map.put(unquoted(pair.group(1)), scalar(pair.group(2))) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(map);
  }

  private static String unquoted(String text) {
    return text.startsWith("'") || text.startsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** Whole numbers as Flink writes them back: decimal, without sign and leading zeros. */
  private static String scalar(String text) {
    boolean quoted = text.length() > 1 && text.matches("'[^']*'|\"[^\"]*\"");
    return quoted ? unquoted(text) : text.replaceFirst("^\\+?0*(\\d+)$", "$1");
  }
}
