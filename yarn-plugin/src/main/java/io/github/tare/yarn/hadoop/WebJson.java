package io.github.tare.yarn.hadoop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.tare.yarn.cluster.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose shape differs from version to version: what is not there is empty.
 *
 * @param value a {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, or
 *     null
 */
record WebJson(@Nullable Object value) {
  /** Why a fact is unknown whose field is not there. */
  static final String ABSENT = "the ResourceManager's web service does not say";

  private static final String NO_JSON = "what it answered is not JSON, or is cut off";
  private static final JsonFactory JSON = new JsonFactory();
  static final WebJson NOTHING = new WebJson(null);

  /**
   * Reads a document.
   *
   * @throws IOException if it is not JSON
   */
  static WebJson parse(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      return new WebJson(read(parser));
    } catch (JsonProcessingException e) {
      throw new IOException(NO_JSON);
    }
  }

  WebJson at(String name) {
    return value instanceof Map<?, ?> map ? new WebJson(map.get(name)) : NOTHING;
  }

  Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  OptionalLong number() {
    return value instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  OptionalDouble decimal() {
    return value instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** How many. */
  Fact<Integer> count() {
    return number().isPresent() ? Fact.of(clamped(number().getAsLong())) : Fact.unknown(ABSENT);
  }

  /** How many at most; a negative number and the largest of all stand for no limit. */
  Fact<OptionalInt> limit() {
    return count()
        .map(
            most ->
                most < 0 || most == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(most));
  }

  private static int clamped(long number) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  boolean isPresent() {
    return value != null;
  }

  /**
   * The elements of a list; a single value, which some versions write for a list of one, as one.
   */
  List<WebJson> elements() {
    if (value instanceof List<?> list) {
      return list.stream().map(WebJson::new).toList();
    }
    return value == null ? List.of() : List.of(this);
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException(NO_JSON);
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, read(parser));
    }
    return values;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return elements;
  }
}
