package io.github.tare.yarn.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.prepare.KnownFlink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one request; everything that is wrong with it is told at once. */
final class ExplainRequestReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Map<String, PlanningMode> MODES =
      Map.of(
          "yarn",
          PlanningMode.CONTAINER,
          "standalone",
          PlanningMode.STANDALONE,
          "plain",
          PlanningMode.PLAIN);

  private final Origin origin;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Sourced<String>> config = new LinkedHashMap<>();
  private Optional<Object> id = Optional.empty();
  private Optional<FlinkVersion> version = Optional.empty();
  private Optional<ProcessKind> process = Optional.empty();
  private Optional<String> consumers = Optional.empty();
  private Optional<PlanningMode> mode = Optional.of(PlanningMode.CONTAINER);

  ExplainRequestReader(int line) {
    this.origin = new Origin.FileLine("stdin", line);
  }

  ExplainRequest read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      document(parser);
    } catch (JsonProcessingException e) {
      wrong("the line is not one JSON object: " + e.getOriginalMessage() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ExplainRequest(id, question(), new Problems(problems));
  }

  private void document(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      wrong("the line is not a JSON object.");
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      member(name, parser);
    }
    if (parser.nextToken() != null) {
      wrong("there is something behind the JSON object.");
    }
    if (version.isEmpty() && problems.isEmpty()) {
      wrong("the member 'version' is missing, for example \"2.3.0\".");
    }
    if (process.isEmpty() && problems.isEmpty()) {
      wrong("the member 'process' is missing: taskmanager or jobmanager.");
    }
  }

  private void member(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "id" -> id = id(parser);
      case "version" -> version(parser);
      case "process" -> process(parser);
      case "mode" -> mode(parser);
      case "config" -> config(parser);
      case "consumers" -> consumers(parser);
      default -> parser.skipChildren();
    }
  }

  private Optional<Object> id(JsonParser parser) throws IOException {
    if (parser.currentToken().isNumeric()) {
      return Optional.of(parser.getNumberValue());
    }
    Optional<String> text = text("id", parser);
    return Optional.ofNullable(text.orElse(null));
  }

  private void version(JsonParser parser) throws IOException {
    Optional<String> text = text("version", parser);
    version = text.flatMap(FlinkVersion::parse);
    if (text.isPresent() && version.isEmpty()) {
      problems.add(
          problem(
              ProblemCode.FLINK_VERSION_UNKNOWN,
              "'" + text.get() + "' is not a version of Flink; write for example 2.3.0."));
    }
    version.map(KnownFlink::check).ifPresent(found -> problems.addAll(found.all()));
  }

  private void process(JsonParser parser) throws IOException {
    Optional<String> text = text("process", parser);
    process = text.flatMap(ProcessName::parse);
    if (text.isPresent() && process.isEmpty()) {
      wrong("the process '" + text.get() + "' is not taskmanager or jobmanager.");
    }
  }

  private void mode(JsonParser parser) throws IOException {
    Optional<String> text = text("mode", parser);
    mode = text.map(MODES::get);
    if (text.isPresent() && mode.isEmpty()) {
      wrong("the mode '" + text.get() + "' is not yarn, standalone or plain.");
    }
  }

  private void consumers(JsonParser parser) throws IOException {
    consumers = text("consumers", parser);
    if (consumers.filter(text -> !text.isEmpty() && Consumer.parse(text).isEmpty()).isPresent()) {
      wrong("the consumers '" + consumers.get() + "' are not " + ConsumerNames.EXPECTED + ".");
    }
  }

  private void config(JsonParser parser) throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      wrong("the member 'config' is not a JSON object.");
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      text(key, parser).ifPresent(value -> config.put(key, new Sourced<>(value, origin)));
    }
  }

  /** A text, a number or a truth value, as text. */
  private Optional<String> text(String name, JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      return Optional.of(parser.getText());
    }
    wrong("the member '" + name + "' is not a text.");
    parser.skipChildren();
    return Optional.empty();
  }

  private Optional<ExplainRequest.Question> question() {
    if (new Problems(problems).refuse()) {
      return Optional.empty();
    }
    Options options = Options.of(List.of(new OptionLayer("stdin", config)));
    return version.flatMap(
        v ->
            process.flatMap(
                p -> mode.map(m -> new ExplainRequest.Question(v, p, m, options, sharing(v, m)))));
  }

  private Optional<ManagedMemoryPlanner> sharing(FlinkVersion forFlink, PlanningMode forWhom) {
    return consumers.map(text -> new ManagedMemoryPlanner(forFlink, forWhom, Consumer.parse(text)));
  }

  private void wrong(String message) {
    problems.add(problem(ProblemCode.REQUEST_MALFORMED, origin.describe() + ": " + message));
  }

  private static Problem problem(ProblemCode code, String message) {
    return new Problem(code, Severity.ERROR, message, List.of(), "");
  }
}
