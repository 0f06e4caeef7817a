package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.StartSettings;
import java.io.IOException;

/** Writes what {@code tare jvm-args} found, for a shell or as JSON. */
public final class JvmArgsReport {
  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public JvmArgsReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  /** Settings go to standard output only where the verdict is good, so that eval is safe. */
  public void write(
      FlinkVersion version,
      ProcessKind process,
      StartSettings settings,
      ExitCode verdict,
      Problems problems) {
    boolean good = verdict == ExitCode.OK;
    if (format == Format.JSON) {
      JsonOutput.object(
          console.out(),
          output -> {
            output.json().writeStringField("flinkVersion", version.toString());
            output.json().writeStringField("process", process.keyPrefix());
            if (good) {
              members(output, settings);
            }
            output.verdict(verdict);
            output.problems(problems);
          });
      return;
    }
    if (good) {
      console.out().println(settings.jvmArgsLine());
      console.out().println(settings.dynamicParametersLine());
    }
    new ProblemReport(console.err(), console.errStyle()).write(problems);
  }

  private static void members(JsonOutput output, StartSettings settings) throws IOException {
    JsonGenerator json = output.json();
    json.writeStringField("jvmArgs", String.join(" ", settings.jvmOptions()));
    json.writeObjectFieldStart("dynamicProperties");
    output.texts(settings.properties());
    json.writeEndObject();
  }
}
