package io.github.tare.it.oracle;

import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What does this process get under this configuration? */
record Question(ProcessKind process, PlanningMode mode, Map<String, String> config) {
  Question {
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
  }

  Question with(Map<String, String> otherConfig) {
    return new Question(process, mode, otherConfig);
  }
}
