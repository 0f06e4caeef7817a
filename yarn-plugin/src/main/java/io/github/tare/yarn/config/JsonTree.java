package io.github.tare.yarn.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document that says where it is and what it should be: reading it as something
 * else throws an {@link IllegalArgumentException} whose message is the rest of a sentence, for
 * example {@code worker.vcores is not a number}.
 *
 * @param path of this value, for example {@code queues[3].path}; empty for the whole document
 * @param value a {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, or
 *     null, also where there is none
 */
public record JsonTree(String path, @Nullable Object value) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a document.
   *
   * @throws IOException if the text is no JSON
   * @throws IllegalArgumentException if it is empty, or goes on behind its end
   */
  public static JsonTree parse(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      return document(parser, any -> true);
    }
  }

  /**
   * Reads of a document, as it comes, the members of the names that are wanted; what the others
   * hold takes no memory.
   *
   * @param json in UTF-8
   * @throws IOException if it cannot be read, or is no JSON
   * @throws IllegalArgumentException if it is empty, or goes on behind its end
   */
  public static JsonTree read(InputStream json, Predicate<String> wanted) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      return document(parser, wanted);
    }
  }

  private static JsonTree document(JsonParser parser, Predicate<String> wanted) throws IOException {
    parser.nextToken();
    Object root = value(parser, wanted);
    if (parser.nextToken() != null) {
      throw new IllegalArgumentException("something follows the end");
    }
    return new JsonTree("", root);
  }

  /** A member of this object, which may be missing. */
  public JsonTree at(String name) {
    return new JsonTree(
        path.isEmpty() ? name : path + "." + name, as(Map.class, "an object").get(name));
  }

  /** Whether it is an object with this member. */
  public boolean has(String name) {
    return value instanceof Map<?, ?> members && members.containsKey(name);
  }

  /** Whether it is missing, or null. */
  public boolean isNull() {
    return value == null;
  }

  /** A text. */
  public String text() {
    return as(String.class, "a text");
  }

  /** A text, if there is one. */
  public Optional<String> optionalText() {
    return isNull() ? Optional.empty() : Optional.of(text());
  }

  /** A number of any kind. */
  public Number number() {
    return as(Number.class, "a number");
  }

  /** A whole number from -2^63 to 2^63 - 1. */
  public long whole() {
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw isNot("a whole number");
  }

  /** A truth value. */
  public boolean flag() {
    return as(Boolean.class, "true or false");
  }

  /** Of a list. */
  public List<JsonTree> elements() {
    List<JsonTree> elements = new ArrayList<>();
    for (Object element : as(List.class, "a list")) {
      elements.add(new JsonTree(path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  /** Of an object, in the order of the document. */
  public Map<String, JsonTree> members() {
    Map<String, JsonTree> members = new LinkedHashMap<>();
    for (Object name : as(Map.class, "an object").keySet()) {
      members.put(name.toString(), at(name.toString()));
    }
    return members;
  }

  /** What to throw if the value is not this. */
  public IllegalArgumentException isNot(String what) {
    String name = path.isEmpty() ? "the document" : path;
    return new IllegalArgumentException(name + (isNull() ? " is missing" : " is not " + what));
  }

  private <T> T as(Class<T> type, String what) {
    if (!type.isInstance(value)) {
      throw isNot(what);
    }
    return type.cast(value);
  }

  private static @Nullable Object value(JsonParser parser, Predicate<String> wanted)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("the document is empty");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, wanted);
      case START_ARRAY -> array(parser, wanted);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser, Predicate<String> wanted)
      throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (wanted.test(name)) {
        values.put(name, value(parser, wanted));
      } else {
        parser.skipChildren();
      }
    }
    return values;
  }

  private static List<@Nullable Object> array(JsonParser parser, Predicate<String> wanted)
      throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, wanted));
    }
    return elements;
  }
}
