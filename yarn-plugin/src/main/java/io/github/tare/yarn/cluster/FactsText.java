package io.github.tare.yarn.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.yarn.config.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts as JSON, to be saved and read back: {@code {"version": 1, "asked": "2026-11-22T08:00:00Z",
 * "scheduler": {…}, …}}. Memory is in MiB, times are ISO 8601.
 */
public final class FactsText {
  /** Of the form. A Tare that writes another one cannot be read by this one. */
  public static final long VERSION = 1;

  private static final String VERSION_MEMBER = "version";
  private static final JsonForm FORM = JsonForm.of(ClusterFacts.class);
  private static final JsonFactory JSON = new JsonFactory();

  private FactsText() {}

  /** Several lines, the last one without an end. */
  public static String write(ClusterFacts facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField(VERSION_MEMBER, VERSION);
      members(json, (Map<?, ?>) FORM.write().apply(facts));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Reads what {@link #write} wrote. Never throws. */
  public static FactsResult read(String text) {
    try {
      JsonTree json = JsonTree.parse(text);
      long version = json.at(VERSION_MEMBER).whole();
      return version == VERSION
          ? new FactsResult.Read((ClusterFacts) FORM.read().apply(json))
          : new FactsResult.OtherVersion(version);
    } catch (IOException e) {
      return new FactsResult.Damaged("it is not JSON, or is cut off");
    } catch (IllegalArgumentException e) {
      return new FactsResult.Damaged(String.valueOf(e.getMessage()));
    }
  }

  private static void members(JsonGenerator json, Map<?, ?> members) throws IOException {
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.writeFieldName(String.valueOf(member.getKey()));
      value(json, member.getValue());
    }
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      members(json, object);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        value(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?>) {
      json.writeNull();
    } else {
      json.writePOJO(value);
    }
  }
}
