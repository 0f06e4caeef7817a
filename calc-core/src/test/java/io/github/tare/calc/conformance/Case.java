package io.github.tare.calc.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** One configuration, and what real Flink made of it: an empty result is a refusal. */
record Case(
    String id,
    FlinkVersion version,
    ProcessKind process,
    PlanningMode mode,
    Map<String, String> config,
    Optional<Map<String, String>> result) {

  Options options() {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    config.forEach(
        (key, value) -> values.put(key, new Sourced<>(value, new Origin.FileLine("corpus", 1))));
    return Options.of(List.of(new OptionLayer("corpus", values)));
  }

  static List<Case> load(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(
                        Case.class.getResourceAsStream("/conformance/" + resource), resource)),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(Case::parse).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Case parse(String line) {
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      Map<String, Object> fields = object(json);
      return new Case(
          text(fields, "id"),
          FlinkVersion.parse(text(fields, "version")).orElseThrow(),
          text(fields, "process").equals("taskmanager")
              ? ProcessKind.TASK_EXECUTOR
              : ProcessKind.JOB_MANAGER,
          mode(text(fields, "mode")),
          texts(Objects.requireNonNull(fields.get("config"))),
          Optional.ofNullable(fields.get("result")).map(Case::texts));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static PlanningMode mode(String name) {
    return switch (name) {
      case "yarn" -> PlanningMode.CONTAINER;
      case "standalone" -> PlanningMode.STANDALONE;
      case "plain" -> PlanningMode.PLAIN;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String text(Map<String, Object> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name).toString();
  }

  private static Map<String, String> texts(Object object) {
    Map<String, String> texts = new LinkedHashMap<>();
    ((Map<?, ?>) object).forEach((key, value) -> texts.put(key.toString(), value.toString()));
    return texts;
  }

  /** An object; arrays are skipped, because the reasons of a refusal are not compared. */
  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      switch (json.nextToken()) {
        case START_OBJECT -> fields.put(name, object(json));
        case START_ARRAY -> json.skipChildren();
        default -> fields.put(name, json.getText());
      }
    }
    return fields;
  }
}
