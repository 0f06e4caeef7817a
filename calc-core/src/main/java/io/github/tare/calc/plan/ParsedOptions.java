package io.github.tare.calc.plan;

import java.util.List;

/**
 * The options of one process, read and reviewed: to be planned with, once or many times. Only a
 * {@link MemoryPlanner} makes them.
 */
public final class ParsedOptions {
  private final Settings settings;
  private final List<Finding> remarks;

  ParsedOptions(Settings settings) {
    this.settings = settings;
    this.remarks = new KeyReview(settings).findings();
  }

  Settings settings() {
    return settings;
  }

  /** What is worth knowing about the keys, whatever the plan. */
  List<Finding> remarks() {
    return remarks;
  }
}
