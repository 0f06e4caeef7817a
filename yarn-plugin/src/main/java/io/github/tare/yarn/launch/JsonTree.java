package io.github.tare.yarn.launch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that says what it misses.
 *
 * @param path of this object, for messages
 * @param values {@code Map}, {@code List}, {@code String}, {@code Number} or {@code Boolean}
 */
record JsonTree(String path, Map<?, ?> values) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads one object.
   *
   * @throws IOException if the text is no JSON
   * @throws IllegalArgumentException if it is something else than an object
   */
  static JsonTree parse(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      Object root = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("something follows the end");
      }
      return new JsonTree("", as(Map.class, "the text", root));
    }
  }

  String string(String name) {
    return as(String.class, path + name, values.get(name));
  }

  Optional<String> optionalString(String name) {
    return values.containsKey(name) ? Optional.of(string(name)) : Optional.empty();
  }

  Number number(String name) {
    return as(Number.class, path + name, values.get(name));
  }

  JsonTree object(String name) {
    return new JsonTree(path + name + ".", as(Map.class, path + name, values.get(name)));
  }

  List<JsonTree> objects(String name) {
    List<JsonTree> objects = new ArrayList<>();
    for (Object element : as(List.class, path + name, values.get(name))) {
      String place = path + name + "[" + objects.size() + "]";
      objects.add(new JsonTree(place + ".", as(Map.class, place, element)));
    }
    return objects;
  }

  Map<String, String> strings() {
    Map<String, String> strings = new LinkedHashMap<>();
    values.forEach((name, value) -> strings.put(name.toString(), string(name.toString())));
    return strings;
  }

  SortedMap<String, Long> wholeNumbers() {
    SortedMap<String, Long> numbers = new TreeMap<>();
    values.forEach(
        (name, value) -> numbers.put(name.toString(), number(name.toString()).longValue()));
    return numbers;
  }

  private static <T> T as(Class<T> type, String path, @Nullable Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(path + " is missing, or not a " + type.getSimpleName());
    }
    return type.cast(value);
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("the text is empty or cut off");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      default -> throw new IllegalArgumentException("unexpected " + parser.getText());
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser));
    }
    return values;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
