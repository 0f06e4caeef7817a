package io.github.tare.yarn.launch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.staging.StagedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a manifest as JSON, names sorted where they have no order of their own. */
final class ManifestWriter {
  /** Raised when an older Tare could no longer read what is written. */
  static final int FORMAT = 3;

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private ManifestWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Manifest manifest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      new ManifestWriter(out).manifest(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void manifest(Manifest manifest) throws IOException {
    out.writeStartObject();
    out.writeNumberField("format", FORMAT);
    out.writeStringField("tareVersion", manifest.tareVersion());
    out.writeStringField("flinkVersion", manifest.flinkVersion());
    out.writeStringField("stagingDirectory", manifest.stagingDirectory().toString());
    out.writeFieldName("worker");
    worker(manifest.worker());
    out.writeNumberField("firstWorkers", manifest.firstWorkers());
    options(manifest.options());
    out.writeEndObject();
  }

  private void worker(WorkerTemplate worker) throws IOException {
    out.writeStartObject();
    spec(worker.size().spec());
    container(worker.size().container());
    texts("jvmArguments", worker.size().jvmArguments());
    if (worker.nodeLabel().isPresent()) {
      out.writeStringField("nodeLabel", worker.nodeLabel().get());
    }
    out.writeArrayFieldStart("command");
    for (LaunchToken token : worker.command()) {
      token(token);
    }
    out.writeEndArray();
    environment(worker.environment());
    texts("archives", new TreeSet<>(worker.archives()));
    access(worker.access());
    out.writeArrayFieldStart("files");
    for (StagedFile file : worker.files()) {
      file(file);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void texts(String name, Collection<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  private void spec(WorkerSpec spec) throws IOException {
    out.writeObjectFieldStart("pools");
    for (var pool : spec.pools().entrySet()) {
      out.writeNumberField(pool.getKey().jsonName(), pool.getValue().bytes());
    }
    out.writeEndObject();
    out.writeNumberField("cpuCores", spec.cpuCores());
    out.writeNumberField("slots", spec.slots());
    amounts("externalResources", spec.externalResources());
  }

  private void container(ContainerSize container) throws IOException {
    out.writeNumberField("memoryMebibytes", container.memoryMebibytes());
    out.writeNumberField("vcores", container.vcores());
    amounts("resources", container.others());
  }

  private void amounts(String name, Map<String, Long> amounts) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> each : amounts.entrySet()) {
      out.writeNumberField(each.getKey(), each.getValue());
    }
    out.writeEndObject();
  }

  private void options(Map<String, Sourced<String>> options) throws IOException {
    out.writeObjectFieldStart("options");
    for (Map.Entry<String, Sourced<String>> option : new TreeMap<>(options).entrySet()) {
      out.writeObjectFieldStart(option.getKey());
      out.writeStringField("value", option.getValue().value());
      out.writeStringField("origin", option.getValue().origin().describe());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void token(LaunchToken token) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", token.text());
    out.writeStringField("quoting", token.quoting().name());
    out.writeEndObject();
  }

  private void environment(Map<String, String> environment) throws IOException {
    out.writeObjectFieldStart("environment");
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      out.writeStringField(variable.getKey(), variable.getValue());
    }
    out.writeEndObject();
  }

  private void access(Access access) throws IOException {
    out.writeObjectFieldStart("access");
    out.writeStringField("viewers", access.viewers());
    out.writeStringField("modifiers", access.modifiers());
    out.writeEndObject();
  }

  private void file(StagedFile file) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", file.name());
    out.writeStringField("uri", file.uri().toString());
    out.writeNumberField("length", file.length());
    out.writeNumberField("modified", file.modified());
    out.writeStringField("reach", file.reach().name());
    out.writeEndObject();
  }
}
