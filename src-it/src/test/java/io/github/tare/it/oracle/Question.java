package io.github.tare.it.oracle;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What does this process get under this configuration?
 *
 * @param present the consumers of managed memory that the job has, where that is the question
 */
record Question(
    ProcessKind process, PlanningMode mode, Map<String, String> config, Set<Consumer> present) {
  Question {
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    present = Collections.unmodifiableSet(present);
  }

  /** The same with another configuration. */
  Question with(Map<String, String> otherConfig) {
    return new Question(process, mode, otherConfig, present);
  }

  /** The same for a job with these consumers. */
  Question of(Set<Consumer> consumers) {
    return new Question(process, mode, config, EnumSet.copyOf(consumers));
  }
}
