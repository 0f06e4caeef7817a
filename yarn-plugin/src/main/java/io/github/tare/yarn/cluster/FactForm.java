package io.github.tare.yarn.cluster;

import io.github.tare.yarn.config.JsonTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fact in JSON: its value; {@code {"value": …, "caution": "…"}} where nobody of the cluster told
 * it; {@code {"unknown": "…"}} where it is not known.
 */
final class FactForm {
  static final String VALUE = "value";
  static final String CAUTION = "caution";
  static final String UNKNOWN = "unknown";

  private FactForm() {}

  static JsonForm of(JsonForm value) {
    return new JsonForm(fact -> write((Fact<?>) fact, value), json -> read(json, value));
  }

  private static Object write(Fact<?> fact, JsonForm form) {
    return fact.fold(
        value -> write(form.write().apply(value), fact.caution()),
        because -> Map.of(UNKNOWN, because));
  }

  private static Object write(Object value, Optional<String> caution) {
    if (caution.isEmpty()) {
      return value;
    }
    Map<String, Object> assumed = new LinkedHashMap<>();
    assumed.put(VALUE, value);
    assumed.put(CAUTION, caution.get());
    return assumed;
  }

  private static Object read(JsonTree json, JsonForm form) {
    if (json.has(UNKNOWN)) {
      return Fact.unknown(json.at(UNKNOWN).text());
    }
    return json.has(CAUTION)
        ? Fact.assumed(form.read().apply(json.at(VALUE)), json.at(CAUTION).text())
        : Fact.of(form.read().apply(json));
  }
}
