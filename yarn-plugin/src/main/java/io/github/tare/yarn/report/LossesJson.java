package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.util.List;

/** The TaskExecutors that an application has lost, as a member {@code lostWorkers}. */
final class LossesJson {
  private LossesJson() {}

  static void write(List<LostWorker> workers, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("lostWorkers");
    for (LostWorker worker : workers) {
      json.writeStartObject();
      json.writeStringField("at", worker.at().toString());
      json.writeStringField("container", worker.container());
      json.writeNumberField("status", worker.exitStatus());
      json.writeStringField("words", worker.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
