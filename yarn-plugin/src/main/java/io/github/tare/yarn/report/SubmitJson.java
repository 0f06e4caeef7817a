package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.SensitiveKeys;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.preflight.Verdict;
import io.github.tare.yarn.prepare.Examination;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingItem;
import io.github.tare.yarn.submit.Preview;
import io.github.tare.yarn.submit.SubmissionResult;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** What {@code tare submit --json} writes: one object, when all is over. */
final class SubmitJson {
  private SubmitJson() {}

  /** A submission that the checks refused. */
  static void write(PrintStream out, Examination examination) {
    object(
        out,
        examination.verdict(),
        examination.problems(),
        json -> {
          if (examination.foreseen().isPresent()) {
            ForeseenJson.write(json.json(), examination.foreseen().get());
          }
        });
  }

  /** A submission that was made. */
  static void write(
      PrintStream out,
      ExitCode verdict,
      Verdict foreseen,
      SubmissionResult result,
      SubmitSteps steps,
      Problems problems) {
    object(
        out,
        verdict,
        problems,
        json -> {
          ForeseenJson.write(json.json(), foreseen);
          members(result, json.json());
          SightingJson.write(steps.sightings(), json.json());
          if (result instanceof SubmissionResult.Ended) {
            LossesJson.write(steps.lost(), json.json());
          }
        });
  }

  /** A submission that was only looked at. */
  static void write(PrintStream out, Preview preview, Problems problems) {
    object(
        out,
        ExitCode.OK,
        problems,
        json -> {
          ForeseenJson.write(json.json(), preview.cleared().verdict());
          members(preview, json.json());
        });
  }

  private static void object(
      PrintStream out, ExitCode verdict, Problems problems, JsonOutput.Members members) {
    JsonOutput.object(
        out,
        output -> {
          output.verdict(verdict);
          members.write(output);
          output.problems(problems);
        });
  }

  private static void members(SubmissionResult result, JsonGenerator json) throws IOException {
    if (result instanceof SubmissionResult.Running running) {
      json.writeStringField("applicationId", running.applicationId());
      json.writeStringField("webInterface", running.webInterface());
    } else if (result instanceof SubmissionResult.Ended ended) {
      json.writeStringField("applicationId", ended.applicationId());
      json.writeStringField("outcome", ended.outcome().name());
    } else if (result instanceof SubmissionResult.Waiting waiting) {
      json.writeStringField("applicationId", waiting.applicationId());
      json.writeStringField("outcome", "WAITING");
    }
  }

  private static void members(Preview preview, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("application");
    json.writeStringField("name", preview.application().name());
    json.writeStringField("type", preview.application().type());
    if (preview.application().queue().isPresent()) {
      json.writeStringField("queue", preview.application().queue().get());
    }
    json.writeNumberField("attempts", preview.application().attempts());
    json.writeEndObject();
    process("jobmanager", preview.cleared().master(), preview.application().launch(), json);
    process("taskmanager", preview.cleared().worker(), preview.worker(), json);
    json.writeStringField("directory", preview.directory().toString());
    if (preview.cache().isPresent()) {
      json.writeStringField("cache", preview.cache().get().toString());
    }
    files(preview, json);
  }

  private static void process(
      String name, ContainerRequest container, LaunchContext launch, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("memoryMiB", container.size().memoryMebibytes());
    json.writeNumberField("vcores", container.size().vcores());
    json.writeObjectFieldStart("resources");
    for (Map.Entry<String, Long> other : container.size().others().entrySet()) {
      json.writeNumberField(other.getKey(), other.getValue());
    }
    json.writeEndObject();
    json.writeStringField("command", SensitiveKeys.redactArguments(launch.command()));
    json.writeObjectFieldStart("environment");
    for (Map.Entry<String, String> variable : new TreeMap<>(launch.environment()).entrySet()) {
      json.writeStringField(
          variable.getKey(), SensitiveKeys.redact(variable.getKey(), variable.getValue()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void files(Preview preview, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("files");
    for (StagingItem item : preview.staging().items()) {
      json.writeStartObject();
      json.writeStringField("name", item.name());
      json.writeNumberField("bytes", item.source().length());
      json.writeStringField("source", item.source().describe());
      json.writeBooleanField("there", preview.stock().of(item).isPresent());
      json.writeEndObject();
    }
    for (StagedFile file : preview.staging().others()) {
      json.writeStartObject();
      json.writeStringField("name", file.name());
      json.writeNumberField("bytes", file.length());
      json.writeStringField("source", file.uri().toString());
      json.writeBooleanField("there", true);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
