package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.tare.calc.jvm.JvmArgument;
import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.jvm.NativeForecast;
import io.github.tare.calc.jvm.NativeUse;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.config.SensitiveKeys;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.prepare.Overridden;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * JSON with the names of the contract: {@code result} holds bytes by pool and the JVM options,
 * {@code problems} code, severity, message, places, hint and fixes.
 */
final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonOutput(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @throws IOException if the stream does
   */
  static JsonOutput to(OutputStream out) throws IOException {
    return new JsonOutput(FACTORY.createGenerator(out).setRootValueSeparator(null));
  }

  /** Writes one object, laid out for people too, and ends the line. */
  static void object(PrintStream out, Members members) {
    try {
      JsonOutput output = to(out);
      output.json.useDefaultPrettyPrinter().writeStartObject();
      members.write(output);
      output.json.writeEndObject();
      output.json.close();
      out.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the members of an object. */
  interface Members {
    void write(JsonOutput output) throws IOException;
  }

  JsonGenerator json() {
    return json;
  }

  /**
   * The member of a process, by the prefix of its keys: its result, its derivations, its JVM
   * options, and what lies outside its pools.
   */
  void plan(NativeForecast forecast) throws IOException {
    MemoryPlan plan = forecast.plan();
    json.writeObjectFieldStart(plan.process().keyPrefix());
    result(plan);
    derivations(plan);
    jvmOptions(plan);
    nativeMemory(forecast);
    json.writeEndObject();
  }

  /** The member {@code nativeMemory}: an estimate of what JVM overhead has to hold, in bytes. */
  private void nativeMemory(NativeForecast forecast) throws IOException {
    json.writeObjectFieldStart("nativeMemory");
    json.writeNumberField("jvmOverhead", forecast.room().bytes());
    json.writeNumberField("usual", forecast.usual().bytes());
    json.writeBooleanField("fits", forecast.fits());
    json.writeArrayFieldStart("parts");
    for (NativeUse use : forecast.uses()) {
      nativeUse(use);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void nativeUse(NativeUse use) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", use.jsonName());
    json.writeNumberField("usual", use.usual().bytes());
    if (use.most().isPresent()) {
      json.writeNumberField("atMost", use.most().get().bytes());
    }
    json.writeStringField("rule", use.arithmetic());
    json.writeEndObject();
  }

  /** The member {@code result}: every pool in bytes, both totals, the JVM options. */
  void result(MemoryPlan plan) throws IOException {
    json.writeObjectFieldStart("result");
    for (var pool : plan.pools().entrySet()) {
      json.writeNumberField(pool.getKey().jsonName(), pool.getValue().size().bytes());
    }
    json.writeNumberField("totalFlink", plan.totalFlink().size().bytes());
    json.writeNumberField("totalProcess", plan.totalProcess().size().bytes());
    json.writeStringField("jvmArgs", String.join(" ", JvmArguments.of(plan)));
    json.writeEndObject();
  }

  /** The member {@code derivations}: share, rule, key and origin of every number. */
  private void derivations(MemoryPlan plan) throws IOException {
    MemorySize whole = plan.totalProcess().size();
    json.writeObjectFieldStart("derivations");
    for (var pool : plan.pools().entrySet()) {
      derivation(pool.getKey().jsonName(), pool.getValue(), whole);
    }
    derivation("totalFlink", plan.totalFlink(), whole);
    derivation("totalProcess", plan.totalProcess(), whole);
    json.writeEndObject();
  }

  /** The member {@code jvmOptions}: the number of each computed one, and what it covers. */
  private void jvmOptions(MemoryPlan plan) throws IOException {
    json.writeArrayFieldStart("jvmOptions");
    for (JvmArgument argument : JvmArguments.explained(plan)) {
      json.writeStartObject();
      json.writeStringField("option", argument.name());
      json.writeNumberField("bytes", argument.size().bytes());
      why(argument);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void derivation(String name, Derivation why, MemorySize whole) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("sharePercent", Percent.of(why.size(), whole));
    why(why);
    json.writeStringField("cap", why.cap().name());
    json.writeEndObject();
  }

  private void why(Derivation why) throws IOException {
    json.writeStringField("rule", why.rule());
    json.writeStringField("key", why.key());
    json.writeStringField("origin", why.origin().describe());
  }

  /** The member {@code overridden}: the keys that several sources set, and who wins. */
  void overridden(List<Overridden> keys) throws IOException {
    json.writeArrayFieldStart("overridden");
    for (Overridden key : keys) {
      json.writeStartObject();
      json.writeStringField("key", key.key());
      value(key, key.counts());
      json.writeArrayFieldStart("overrides");
      for (Sourced<String> lost : key.lost()) {
        json.writeStartObject();
        value(key, lost);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void value(Overridden key, Sourced<String> value) throws IOException {
    json.writeStringField("value", SensitiveKeys.redact(key.key(), value.value()));
    json.writeStringField("origin", value.origin().describe());
  }

  /** The members {@code verdict} and {@code exitStatus}. */
  void verdict(ExitCode verdict) throws IOException {
    json.writeStringField("verdict", verdict.name());
    json.writeNumberField("exitStatus", verdict.status());
  }

  /** The member {@code problems}; there even if it is empty. */
  void problems(Problems problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : ProblemReport.inOrder(problems).all()) {
      problem(problem);
    }
    json.writeEndArray();
  }

  private void problem(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", problem.code().id());
    json.writeStringField("severity", problem.severity().name());
    json.writeStringField("message", problem.message());
    json.writeArrayFieldStart("places");
    for (Place place : problem.places()) {
      json.writeStartObject();
      json.writeStringField("key", place.key());
      json.writeStringField("origin", place.origin().describe());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("hint", problem.hint());
    fixes(problem.remedies());
    json.writeEndObject();
  }

  private void fixes(List<Remedy> remedies) throws IOException {
    json.writeArrayFieldStart("fixes");
    for (Remedy remedy : remedies) {
      json.writeStartObject();
      json.writeStringField("key", remedy.key());
      json.writeStringField("action", remedy.action().jsonName());
      if (remedy.action() == Remedy.Action.SET) {
        json.writeStringField("value", remedy.value());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Members that are text. */
  void texts(Map<String, String> members) throws IOException {
    for (var member : members.entrySet()) {
      json.writeStringField(member.getKey(), member.getValue());
    }
  }
}
