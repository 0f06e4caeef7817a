package io.github.tare.yarn.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Problems;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes answers of {@code tare explain --jsonl}, one a line. */
final class JsonLine implements AutoCloseable {
  private final JsonOutput output;
  private final JsonGenerator json;

  JsonLine(OutputStream out) throws IOException {
    this.output = JsonOutput.to(new BufferedOutputStream(out));
    this.json = output.json();
  }

  /** One answer: a result, or the problems why there is none. */
  void write(
      Optional<Object> id,
      Optional<MemoryPlan> plan,
      Optional<ManagedMemory> managed,
      Problems problems)
      throws IOException {
    json.writeStartObject();
    if (id.isPresent()) {
      json.writeObjectField("id", id.get());
    }
    if (plan.isPresent()) {
      output.result(plan.get());
    }
    if (managed.isPresent()) {
      new ManagedJson(json).write(managed.get());
    }
    output.problems(problems);
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
