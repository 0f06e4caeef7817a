package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.Change;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Part;
import io.github.tare.yarn.diagnose.PartUse;
import io.github.tare.yarn.diagnose.Trend;
import io.github.tare.yarn.diagnose.Use;
import io.github.tare.yarn.diagnose.Verdict;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Diagnoses as JSON: sizes in bytes, what is not known is not there. */
final class DiagnoseJson {
  private final JsonGenerator json;

  private DiagnoseJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(
      PrintStream out, ExitCode verdict, List<Diagnosis> diagnoses, Problems problems) {
    JsonOutput.object(
        out,
        output -> {
          output.verdict(verdict);
          output.json().writeArrayFieldStart("containers");
          for (Diagnosis diagnosis : diagnoses) {
            new DiagnoseJson(output.json()).container(diagnosis);
          }
          output.json().writeEndArray();
          output.problems(problems);
        });
  }

  private void container(Diagnosis diagnosis) throws IOException {
    Verdict verdict = diagnosis.verdict();
    json.writeStartObject();
    json.writeStringField("container", diagnosis.evidence().container());
    if (diagnosis.evidence().status().isPresent()) {
      json.writeNumberField("status", diagnosis.evidence().status().get());
    }
    json.writeStringField("cause", verdict.cause().name());
    json.writeStringField("words", String.join(" ", VerdictText.of(diagnosis)));
    named(verdict);
    names("ruledOut", verdict.ruledOut());
    names("suspects", verdict.suspects());
    json.writeObjectFieldStart("process");
    use(verdict.whole());
    json.writeEndObject();
    parts(verdict.parts());
    change(diagnosis.change());
    json.writeEndObject();
  }

  private void named(Verdict verdict) throws IOException {
    if (verdict.overflowed().isPresent()) {
      json.writeStringField("overflowed", verdict.overflowed().get().part().jsonName());
      json.writeNumberField("missing", verdict.missing().bytes());
    }
    if (verdict.trend().isPresent()) {
      Trend trend = verdict.trend().get();
      json.writeObjectFieldStart("trend");
      json.writeStringField("kind", trend.kind().name());
      json.writeNumberField("grown", trend.grown().bytes());
      json.writeNumberField("millis", trend.millis());
      json.writeEndObject();
    }
  }

  private void names(String member, List<Part> parts) throws IOException {
    json.writeArrayFieldStart(member);
    for (Part part : parts) {
      json.writeString(part.jsonName());
    }
    json.writeEndArray();
  }

  private void parts(List<PartUse> parts) throws IOException {
    json.writeObjectFieldStart("parts");
    for (PartUse part : parts) {
      json.writeObjectFieldStart(part.part().jsonName());
      use(part.use());
      size("highestAtMost", part.most());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void use(Use use) throws IOException {
    size("budget", use.budget());
    size("last", use.last());
    size("highest", use.highest());
    json.writeNumberField("over", use.over().bytes());
  }

  private void size(String member, Optional<MemorySize> size) throws IOException {
    if (size.isPresent()) {
      json.writeNumberField(member, size.get().bytes());
    }
  }

  private void change(Optional<Change> change) throws IOException {
    if (change.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("change");
    json.writeStringField("pool", change.get().pool().jsonName());
    json.writeNumberField("from", change.get().from().bytes());
    json.writeNumberField("to", change.get().to().bytes());
    json.writeNumberField("totalProcess", change.get().process().bytes());
    settings("settings", change.get().settings());
    settings("plan", change.get().plan());
    json.writeEndObject();
  }

  private void settings(String member, Map<String, String> settings) throws IOException {
    json.writeObjectFieldStart(member);
    for (var setting : settings.entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
  }
}
