package io.github.tare.it.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.tare.it.Json;
import io.github.tare.it.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What Tare said beforehand.
 *
 * @param verdict what becomes of the request
 * @param because codes of the problems that decide, what would stop it first before the others
 * @param codes of all problems
 * @param grants what the application would get; nothing where it would be rejected
 * @param said all of it, to show when a test fails
 */
record Foreseen(
    Verdict verdict, List<String> because, List<String> codes, Grants grants, String said) {

  /** Reads what {@code tare check --json} printed. */
  static Foreseen of(Outcome outcome) throws IOException {
    JsonNode answer = Json.parse(outcome.out());
    JsonNode foreseen = answer.path("foreseen");
    Verdict verdict = verdict(foreseen.path("kind").asText(), outcome.said());
    return new Foreseen(
        verdict,
        stream(foreseen.path("because")).map(JsonNode::asText).toList(),
        stream(answer.path("problems")).map(problem -> problem.path("code").asText()).toList(),
        verdict == Verdict.REJECTED ? Grants.NONE : grants(answer),
        outcome.said());
  }

  /** For the table. */
  String inWords(Scenario scenario, String code) {
    String reason = scenario.place() + (code.isEmpty() ? "" : " (" + code + ")");
    return switch (verdict) {
      case REJECTED -> "rejected" + reason;
      case WAITS -> "waits" + reason + ": " + grants;
      case STARTS -> "starts" + reason + ": " + grants;
    };
  }

  private static Verdict verdict(String kind, String said) {
    return switch (kind) {
      case "WILL_START" -> Verdict.STARTS;
      case "WILL_WAIT" -> Verdict.WAITS;
      case "REJECTED" -> Verdict.REJECTED;
      default -> throw new AssertionError("there is no verdict\n" + said);
    };
  }

  private static Grants grants(JsonNode answer) {
    JsonNode workers = answer.path("foreseen").path("workers");
    int ever = workers.path("ever").asInt(Grants.NOT_KNOWN);
    return new Grants(
        granted(answer, "jobmanager"),
        granted(answer, "taskmanager").filter(size -> ever != 0),
        workers.path("now").asInt(Grants.NOT_KNOWN),
        ever);
  }

  private static Optional<Amount> granted(JsonNode answer, String process) {
    return stream(answer.path("containers"))
        .filter(container -> container.path("process").asText().equals(process))
        .map(container -> container.path("granted"))
        .filter(JsonNode::isObject)
        .map(Foreseen::amount)
        .findFirst();
  }

  private static Amount amount(JsonNode granted) {
    return new Amount(
        granted.path("memoryMebibytes").asLong(),
        granted.path("vcores").asInt(),
        granted.path(Amount.GPU).asInt());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
