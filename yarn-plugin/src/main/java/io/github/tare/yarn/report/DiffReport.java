package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.PlanDifference;
import io.github.tare.calc.plan.SettingDifference;
import io.github.tare.calc.plan.SizeDifference;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.Comparison;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.PlannedConfiguration;
import java.io.IOException;
import java.util.Optional;

/** Writes a comparison, as text or as JSON. */
public final class DiffReport {
  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public DiffReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  /** Differences go to standard output, in text problems to standard error, by side. */
  public void write(Comparison comparison, ExitCode verdict) {
    if (format == Format.JSON) {
      JsonOutput.object(
          console.out(),
          output -> {
            output.verdict(verdict);
            json(output, comparison);
          });
      return;
    }
    DiffText text = new DiffText(console.out(), console.outStyle());
    text.title(comparison.old().title(), comparison.now().title());
    comparison.differences().forEach(text::write);
    console.out().flush();
    problems("Both:", comparison.common());
    problems("Old, " + comparison.old().title() + ":", comparison.only(comparison.old()));
    problems("New, " + comparison.now().title() + ":", comparison.only(comparison.now()));
  }

  private void problems(String title, Problems problems) {
    if (!problems.isEmpty()) {
      console.err().println(title);
      new ProblemReport(console.err(), console.errStyle()).write(problems);
      console.err().println();
    }
  }

  private static void json(JsonOutput output, Comparison comparison) throws IOException {
    side(output, "old", comparison.old());
    side(output, "new", comparison.now());
    for (PlanDifference difference : comparison.differences()) {
      JsonGenerator json = output.json();
      json.writeObjectFieldStart(difference.process().keyPrefix());
      sizes(json, difference);
      settings(json, difference);
      json.writeEndObject();
    }
  }

  private static void side(JsonOutput output, String name, PlannedConfiguration side)
      throws IOException {
    output.json().writeObjectFieldStart(name);
    output.json().writeStringField("flinkVersion", side.settled().version().toString());
    output.problems(side.problems());
    output.json().writeEndObject();
  }

  private static void sizes(JsonGenerator json, PlanDifference difference) throws IOException {
    json.writeObjectFieldStart("sizes");
    for (SizeDifference size : difference.sizes()) {
      json.writeObjectFieldStart(size.jsonName());
      json.writeNumberField("old", size.before().size().bytes());
      json.writeNumberField("new", size.after().size().bytes());
      json.writeNumberField("difference", size.bytes());
      json.writeStringField("oldRule", size.before().rule());
      json.writeStringField("newRule", size.after().rule());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void settings(JsonGenerator json, PlanDifference difference) throws IOException {
    json.writeArrayFieldStart("settings");
    for (SettingDifference setting : difference.settings()) {
      json.writeStartObject();
      json.writeStringField("key", setting.key());
      value(json, "old", setting.before());
      value(json, "new", setting.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The member is missing where no value is in force. */
  private static void value(JsonGenerator json, String name, Optional<Sourced<String>> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeObjectFieldStart(name);
      json.writeStringField("value", value.get().value());
      json.writeStringField("origin", value.get().origin().describe());
      json.writeEndObject();
    }
  }
}
