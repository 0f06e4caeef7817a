package io.github.tare.yarn.config;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.util.List;
import java.util.Map;

/** The options that come from environment variables. */
final class EnvironmentOptions {
  private static final String PROPERTIES = "FLINK_PROPERTIES";
  private static final Map<String, String> HEAP =
      Map.of("FLINK_TM_HEAP", "taskmanager.heap.size", "FLINK_JM_HEAP", "jobmanager.heap.size");

  private static final Map<String, String> HADOOP =
      Map.of("HADOOP_CONF_DIR", YarnKeys.HADOOP_CONF_DIR, "YARN_CONF_DIR", YarnKeys.YARN_CONF_DIR);

  private EnvironmentOptions() {}

  /**
   * {@code $FLINK_PROPERTIES}, as Flink's container images read it: a {@code key: value} a line.
   */
  static Layer properties(Map<String, String> environment) {
    Layer layer = new Layer("$" + PROPERTIES);
    environment.getOrDefault(PROPERTIES, "").lines().forEach(line -> property(layer, line.strip()));
    return layer;
  }

  private static void property(Layer layer, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon <= 0) {
      layer.add(notAPair());
      return;
    }
    layer.put(
        line.substring(0, colon).strip(),
        line.substring(colon + 1).strip(),
        new Origin.Environment(PROPERTIES));
  }

  // The line itself is not shown: it may hold a secret.
  private static Problem notAPair() {
    return new Problem(
        ProblemCode.CONFIGURATION_SYNTAX,
        Severity.ERROR,
        "$" + PROPERTIES + " has a line that is not 'key: value'.",
        List.of(new Place("", "", new Origin.Environment(PROPERTIES))),
        "Write one option a line: export FLINK_PROPERTIES='parallelism.default: 4'");
  }

  /**
   * {@code $FLINK_TM_HEAP} and {@code $FLINK_JM_HEAP}. Flink 1.x lets them win over the heap size
   * of any other source; Flink 2 does not read them.
   */
  static Layer heap(Map<String, String> environment, FlinkVersion version) {
    Layer layer = new Layer("environment");
    HEAP.forEach(
        (variable, key) -> {
          String value = environment.get(variable);
          if (value != null && version.isAtLeast(2, 0)) {
            layer.add(notRead(variable, value, version));
          } else if (value != null) {
            layer.put(key, value, new Origin.Environment(variable));
          }
        });
    return layer;
  }

  /**
   * {@code $HADOOP_CONF_DIR} and {@code $YARN_CONF_DIR}, which win over the keys of that meaning,
   * as in Flink's scripts.
   */
  static Layer hadoop(Map<String, String> environment) {
    Layer layer = new Layer("environment");
    HADOOP.forEach(
        (variable, key) -> {
          String value = environment.getOrDefault(variable, "");
          if (!value.isBlank()) {
            layer.put(key, value, new Origin.Environment(variable));
          }
        });
    return layer;
  }

  private static Problem notRead(String variable, String value, FlinkVersion version) {
    String process = variable.equals("FLINK_TM_HEAP") ? "taskmanager" : "jobmanager";
    return new Problem(
        ProblemCode.OPTION_REMOVED,
        Severity.WARNING,
        "Flink " + version + " does not read $" + variable + ", so it has no effect.",
        List.of(new Place("", value, new Origin.Environment(variable))),
        "unset " + variable + ", and set " + process + ".memory.process.size instead.");
  }
}
