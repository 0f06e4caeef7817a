package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.yarn.submit.Measure;
import io.github.tare.yarn.submit.Sighting;
import io.github.tare.yarn.submit.WaitFigures;
import io.github.tare.yarn.submit.WaitReason;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was seen of an application, as a member {@code seen}: every change of its state, of the
 * reason why it waits and of that reason's figures.
 */
final class SightingJson {
  private SightingJson() {}

  static void write(List<Sighting> sightings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("seen");
    for (Sighting sighting : sightings) {
      if (sighting.news() != Sighting.News.TIME) {
        write(sighting, json);
      }
    }
    json.writeEndArray();
  }

  private static void write(Sighting sighting, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("afterMillis", sighting.after().toMillis());
    json.writeStringField("state", sighting.state().name());
    if (sighting.reason().isPresent()) {
      write(sighting.reason().get(), json);
    }
    json.writeEndObject();
  }

  private static void write(WaitReason reason, JsonGenerator json) throws IOException {
    json.writeStringField("waitsFor", reason.kind().name());
    json.writeStringField("words", reason.words());
    if (reason.figures().isPresent()) {
      write(reason.figures().get(), json);
    }
  }

  private static void write(WaitFigures figures, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("figures");
    json.writeStringField("measure", name(figures.measure()));
    json.writeNumberField("needed", figures.needed());
    write("used", figures.used(), json);
    write("limit", figures.limit(), json);
    write("missing", figures.missing(), json);
    json.writeEndObject();
  }

  /** YARN counts in MiB. */
  private static String name(Measure measure) {
    return switch (measure) {
      case MEMORY -> "memoryMiB";
      case VCORES -> "vcores";
    };
  }

  private static void write(String name, OptionalLong amount, JsonGenerator json)
      throws IOException {
    if (amount.isPresent()) {
      json.writeNumberField(name, amount.getAsLong());
    }
  }
}
