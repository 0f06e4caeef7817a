package io.github.tare.it.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tare.calc.plan.PlanningMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A question to which Flink and Tare give different answers. */
record Disagreement(String id, String version, Question question, Answer flink, Answer tare) {

  /** A line for {@code tare explain --jsonl}, and what the two say differently. */
  @Override
  public String toString() {
    return "%s%n  flink %s%n  tare  %s"
        .formatted(json(), different(flink, tare), different(tare, flink));
  }

  private static String different(Answer answer, Answer other) {
    SortedMap<String, String> fields = new TreeMap<>(answer.fields());
    fields.entrySet().removeAll(other.fields().entrySet());
    return answer.refusal().map(reason -> "refuses: " + reason).orElse("accepts: " + fields);
  }

  private String json() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("version", version);
    line.put("process", question.process().keyPrefix());
    line.put("mode", mode(question.mode()));
    line.put("config", question.config());
    if (!question.present().isEmpty()) {
      line.put("consumers", question.present());
    }
    try {
      return new ObjectMapper().writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mode(PlanningMode mode) {
    return switch (mode) {
      case CONTAINER -> "yarn";
      case STANDALONE -> "standalone";
      case PLAIN -> "plain";
    };
  }
}
