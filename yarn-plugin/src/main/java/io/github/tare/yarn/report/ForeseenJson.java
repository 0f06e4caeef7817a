package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.preflight.Verdict;
import io.github.tare.yarn.room.Outlook;
import io.github.tare.yarn.room.Workers;
import java.io.IOException;

/**
 * The member {@code foreseen}: what becomes of an application ({@code WILL_START}, {@code
 * WILL_WAIT} or {@code REJECTED}), the codes that decide, whether its master starts now, and how
 * many of its workers. A number that is not known is left out.
 */
final class ForeseenJson {
  private ForeseenJson() {}

  static void write(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeObjectFieldStart("foreseen");
    json.writeStringField("kind", verdict.kind().name());
    json.writeArrayFieldStart("because");
    for (Problem problem : verdict.because()) {
      json.writeString(problem.code().id());
    }
    json.writeEndArray();
    json.writeBooleanField("masterStartsNow", verdict.masterStarts());
    if (verdict.outlook().workers().isPresent()) {
      workers(json, verdict.outlook(), verdict.outlook().workers().get());
    }
    json.writeEndObject();
  }

  private static void workers(JsonGenerator json, Outlook outlook, Workers workers)
      throws IOException {
    json.writeObjectFieldStart("workers");
    json.writeNumberField("parallelism", workers.parallelism().value());
    json.writeNumberField("slots", workers.slots());
    json.writeNumberField("asked", workers.asked());
    if (outlook.now().isPresent()) {
      json.writeNumberField("now", outlook.now().getAsInt());
    }
    if (outlook.ever().isPresent()) {
      json.writeNumberField("ever", outlook.ever().getAsInt());
    }
    json.writeEndObject();
  }
}
