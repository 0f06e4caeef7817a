package io.github.tare.yarn.hadoop;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.config.JsonTree;
import java.io.IOException;
import java.io.InputStream;
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

  static final WebJson NOTHING = new WebJson(null);

  /**
   * Reads a document.
   *
   * @throws IOException if it is not JSON
   */
  static WebJson parse(String text) throws IOException {
    try {
      return new WebJson(JsonTree.parse(text).value());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException("what it answered is not JSON, or is cut off");
    }
  }

  /**
   * Reads of a document what Tare wants to know of YARN.
   *
   * @throws IOException if it is not JSON
   */
  static WebJson read(InputStream json) throws IOException {
    try {
      return new WebJson(JsonTree.read(json, Members.READ::contains).value());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException("what it answered is not JSON, or is cut off");
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
}
