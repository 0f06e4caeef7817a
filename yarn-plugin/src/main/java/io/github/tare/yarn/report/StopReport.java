package io.github.tare.yarn.report;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.running.StopListener;
import io.github.tare.yarn.running.StopResult;
import java.io.PrintStream;
import java.util.Map;

/** What {@code tare stop} says, as text or as JSON. */
public final class StopReport implements StopListener {
  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public StopReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  @Override
  public void savepoints(int jobs) {
    step(
        switch (jobs) {
          case 0 -> "No job runs, so there is nothing to save";
          case 1 -> "Its job leaves a savepoint";
          default -> jobs + " jobs leave a savepoint each";
        });
  }

  @Override
  public void stopping(String applicationId) {
    step("Stopping " + applicationId);
  }

  @Override
  public void killing(String applicationId) {
    step("Having YARN kill it");
  }

  /** With JSON, steps are diagnostics. */
  private void step(String text) {
    PrintStream stream = format == Format.JSON ? console.err() : console.out();
    stream.println(text);
  }

  /** What became of it. */
  public ExitCode result(StopResult result) {
    ExitCode verdict =
        result.end() == StopResult.End.RUNS_ON ? ExitCode.SUBMISSION_FAILED : ExitCode.OK;
    switch (format) {
      case JSON -> json(verdict, result);
      case TEXT -> text(result);
    }
    return verdict;
  }

  private void text(StopResult result) {
    result
        .savepoints()
        .forEach((job, location) -> console.out().println("Savepoint of " + job + ": " + location));
    new ProblemReport(console.err(), console.errStyle()).write(result.problems());
    console
        .out()
        .println(
            switch (result.end()) {
              case STOPPED -> "It has ended by itself, and its files are removed.";
              case KILLED -> "It was killed, and its files are removed.";
              case ENDED_BEFORE -> "There was nothing to stop.";
              case RUNS_ON -> "It has not ended.";
            });
  }

  private void json(ExitCode verdict, StopResult result) {
    JsonOutput.object(
        console.out(),
        output -> {
          output.verdict(verdict);
          output.json().writeStringField("applicationId", result.applicationId());
          output.json().writeStringField("end", result.end().name());
          output.json().writeArrayFieldStart("savepoints");
          for (Map.Entry<String, String> savepoint : result.savepoints().entrySet()) {
            output.json().writeStartObject();
            output.json().writeStringField("job", savepoint.getKey());
            output.json().writeStringField("location", savepoint.getValue());
            output.json().writeEndObject();
          }
          output.json().writeEndArray();
          output.problems(result.problems());
        });
  }
}
