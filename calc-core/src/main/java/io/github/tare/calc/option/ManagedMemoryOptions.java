package io.github.tare.calc.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options that say how a slot's managed memory is shared, as one Flink version has them.
 * Source: {@code TaskManagerOptions}, {@code StateBackendOptions}, {@code ExecutionOptions} and
 * {@code PythonOptions}.
 *
 * @param version whose options
 */
public record ManagedMemoryOptions(FlinkVersion version) {
  /** The key of all weights. */
  public static final String WEIGHTS = "taskmanager.memory.managed.consumer-weights";

  /** Before each consumer's name where the weights are keys of their own. */
  public static final String WEIGHT_PREFIX = WEIGHTS + ".";

  /** The state backend: a short name or a class. */
  public static final OptionKey<String> STATE_BACKEND =
      OptionKey.text("state.backend.type", "state.backend").withDefault("hashmap");

  /** Before every option of Python. */
  public static final String PYTHON_PREFIX = "python.";

  /** STREAMING, BATCH or AUTOMATIC. */
  public static final OptionKey<String> RUNTIME_MODE =
      OptionKey.text("execution.runtime-mode").withDefault("STREAMING");

  /** Whether a batch job keeps its state in a backend of its own. */
  public static final OptionKey<Boolean> BATCH_STATE_BACKEND =
      OptionKey.truth("execution.batch-state-backend.enabled").withDefault("true");

  /** Whether Python processes take managed memory. */
  public static final OptionKey<Boolean> PYTHON_MANAGED =
      OptionKey.truth("python.fn-execution.memory.managed").withDefault("true");

  private static final String DEFAULT_WEIGHTS = "OPERATOR:70,STATE_BACKEND:70,PYTHON:30";

  /** The weight of each consumer's name, written as one value. */
  public OptionKey<Map<String, String>> weights() {
    ValueGrammar<Map<String, String>> grammar =
        version.isAtLeast(1, 19) ? MapText::parse : MapText::parsePairs;
    return new OptionKey<>(WEIGHTS, List.of(), grammar, Optional.of(DEFAULT_WEIGHTS));
  }
}
