package io.github.tare.yarn.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes answers of {@code tare explain --jsonl}, one a line. */
final class JsonLine implements AutoCloseable {
  private final JsonOutput output;
  private final JsonGenerator json;

  JsonLine(OutputStream out) throws IOException {
    this.output = JsonOutput.to(new BufferedOutputStream(out));
    this.json = output.json();
  }

  /** One answer: a result, or the problems why there is none. */
  void write(ExplainAnswer answer) throws IOException {
    json.writeStartObject();
    if (answer.id().isPresent()) {
      json.writeObjectField("id", answer.id().get());
    }
    if (answer.plan().isPresent()) {
      output.result(answer.plan().get());
    }
    if (answer.managed().isPresent()) {
      new ManagedJson(json).write(answer.managed().get());
    }
    output.problems(answer.problems());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
