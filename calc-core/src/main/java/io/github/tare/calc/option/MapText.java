package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of an option whose value is a map, for example {@code OPERATOR:70,PYTHON:30}.
 *
 * <p>Flink 1.19 and later take YAML first, {@code {OPERATOR: 70, PYTHON: 30}} or one pair a line,
 * and then the older form; earlier versions know the older form only. Beware: to YAML, {@code
 * OPERATOR:70,PYTHON: 30} is one pair, and {@code OPERATOR:70,PYTHON} its name. Source: {@code
 * ConfigurationUtils.convertToProperties}.
 */
final class MapText {
  private static final String HOW_TO =
      "Write pairs of name and value, for example OPERATOR:70,STATE_BACKEND:70,PYTHON:30.";

  private MapText() {}

  /** Reads YAML or the older form, as Flink 1.19 and later do. Never throws. */
  static Parsed<Map<String, String>> parse(String text) {
    return YamlMap.parse(text).map(Parsed::value).orElseGet(() -> parsePairs(text));
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
}
