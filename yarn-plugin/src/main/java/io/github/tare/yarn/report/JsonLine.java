package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An answer of {@code tare explain --jsonl} as a line. */
public final class JsonLine {
  private static final int USUAL_LENGTH = 512;

  private JsonLine() {}

  /** A result, or the problems why there is none; in UTF-8, with the line's end. */
  public static byte[] of(ExplainAnswer answer) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LENGTH);
    try {
      write(answer, JsonOutput.to(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toByteArray();
  }

  private static void write(ExplainAnswer answer, JsonOutput output) throws IOException {
    try (JsonGenerator json = output.json()) {
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
  }
}
