package io.github.tare.yarn.cluster;

import io.github.tare.yarn.config.JsonTree;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Types that are one text, number or truth value in JSON; null where they are empty. */
final class SimpleForms {
  private static final JsonForm FLAG = new JsonForm(flag -> flag, JsonTree::flag);
  private static final JsonForm INTEGER = new JsonForm(it -> it, SimpleForms::integer);
  private static final JsonForm LONG = new JsonForm(it -> it, JsonTree::whole);

  private static final Map<Class<?>, JsonForm> FORMS =
      Map.ofEntries(
          Map.entry(String.class, new JsonForm(text -> text, JsonTree::text)),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(int.class, INTEGER),
          Map.entry(Integer.class, INTEGER),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(OptionalInt.class, optionalInt()),
          Map.entry(OptionalLong.class, optionalLong()),
          Map.entry(OptionalDouble.class, optionalDouble()),
          Map.entry(Duration.class, text("a duration such as PT24H", Duration::parse)),
          Map.entry(Instant.class, text("a time such as 2026-11-22T08:00:00Z", Instant::parse)),
          Map.entry(URI.class, text("an address", URI::create)));

  private SimpleForms() {}

  static JsonForm of(Class<?> type) {
    JsonForm form = FORMS.get(type);
    if (form == null) {
      throw new IllegalStateException(type + " has no form in JSON");
    }
    return form;
  }

  private static int integer(JsonTree json) {
    long number = json.whole();
    if (number != (int) number) {
      throw json.isNot("a number up to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  private static JsonForm optionalInt() {
    return new JsonForm(
        it ->
            it instanceof OptionalInt some && some.isPresent() ? some.getAsInt() : Optional.empty(),
        json -> json.isNull() ? OptionalInt.empty() : OptionalInt.of(integer(json)));
  }

  private static JsonForm optionalLong() {
    return new JsonForm(
        it ->
            it instanceof OptionalLong some && some.isPresent()
                ? some.getAsLong()
                : Optional.empty(),
        json -> json.isNull() ? OptionalLong.empty() : OptionalLong.of(json.whole()));
  }

  private static JsonForm optionalDouble() {
    return new JsonForm(
        it ->
            it instanceof OptionalDouble some && some.isPresent()
                ? some.getAsDouble()
                : Optional.empty(),
        json ->
            json.isNull()
                ? OptionalDouble.empty()
                : OptionalDouble.of(json.number().doubleValue()));
  }

  private static JsonForm text(String what, Function<String, Object> parse) {
    return new JsonForm(
        Object::toString,
        json -> {
          String text = json.text();
          try {
            return parse.apply(text);
          } catch (DateTimeParseException | IllegalArgumentException e) {
            throw json.isNot(what);
          }
        });
  }
}
