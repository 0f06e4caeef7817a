package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.recommend.Configured;
import io.github.tare.yarn.recommend.PoolAdvice;
import io.github.tare.yarn.recommend.Recommendation;
import io.github.tare.yarn.recommend.Recommendations;
import io.github.tare.yarn.recommend.Terms;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** Recommendations as JSON: sizes in bytes, what is not known is not there. */
final class RecommendJson {
  /** Raised when a member changes its meaning; a new member is no such change. */
  private static final int VERSION = 1;

  private final JsonGenerator json;

  private RecommendJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(
      PrintStream out,
      ExitCode verdict,
      Terms terms,
      Recommendations found,
      Configured configured,
      Problems problems) {
    JsonOutput.object(
        out,
        output -> {
          output.json().writeNumberField("version", VERSION);
          output.verdict(verdict);
          RecommendJson json = new RecommendJson(output.json());
          json.terms(terms);
          json.all(found, configured);
          if (!configured.explanation().grants().isEmpty()) {
            new GrantsJson(output.json()).write(configured.explanation().grants());
          }
          output.problems(problems);
        });
  }

  private void terms(Terms terms) throws IOException {
    json.writeNumberField("headRoomPercent", terms.headRoom().percent());
    json.writeNumberField("leastRunMillis", terms.leastRun().toMillis());
  }

  private void all(Recommendations found, Configured configured) throws IOException {
    json.writeArrayFieldStart("recommendations");
    for (Recommendation one : found.all()) {
      json.writeStartObject();
      one(one);
      grantedMore(configured.grantedMore(one.process()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("more", found.more());
    grantedMore(configured.grantedMore(found));
    json.writeArrayFieldStart("replaced");
    for (String key : configured.replaced().keySet()) {
      json.writeString(key);
    }
    json.writeEndArray();
  }

  private void one(Recommendation one) throws IOException {
    json.writeStringField("process", one.process().keyPrefix());
    json.writeStringField("flinkVersion", one.recorded().version().toString());
    json.writeNumberField("recordings", one.recordings());
    json.writeNumberField("atOnce", one.atOnce());
    json.writeNumberField("recordedMillis", one.longest().toMillis());
    json.writeObjectFieldStart("pools");
    for (PoolAdvice pool : one.pools()) {
      pool(pool);
    }
    json.writeEndObject();
    json.writeNumberField("totalProcess", one.plan().totalProcess().size().bytes());
    json.writeNumberField("containerBefore", one.containerBefore().bytes());
    json.writeNumberField("container", one.container().bytes());
    json.writeNumberField("more", one.more());
    json.writeBooleanField("changes", one.changes());
    doubts(one);
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, String> setting : one.settings().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
  }

  /** Where there are several sizes of a process, none is configured and so none granted. */
  private void grantedMore(Optional<Long> more) throws IOException {
    if (more.isPresent()) {
      json.writeNumberField("grantedMore", more.get());
    }
  }

  private void doubts(Recommendation one) throws IOException {
    json.writeArrayFieldStart("doubts");
    for (String doubt : one.doubts()) {
      json.writeString(doubt);
    }
    json.writeEndArray();
  }

  private void pool(PoolAdvice pool) throws IOException {
    json.writeObjectFieldStart(pool.pool().jsonName());
    json.writeNumberField("budget", pool.budget().bytes());
    if (pool.seen().isPresent()) {
      json.writeNumberField("highest", pool.seen().get().bytes());
    }
    json.writeNumberField("recommended", pool.recommended().bytes());
    json.writeStringField("why", pool.why());
    json.writeEndObject();
  }
}
