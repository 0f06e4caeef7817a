package io.github.tare.yarn.report;

import io.github.tare.calc.plan.Pool;

/** The signs that stand for pools in a bar. */
enum PoolSigns {
  /**
   * Letters for Flink's pools, small ones for the framework's; {@code =} and {@code -} for the
   * JVM's.
   */
  LETTERS,
  /** Unicode's block elements, which a terminal may lack. */
  BLOCKS;

  /** The sign of a pool, one character wide; no two pools of one process share one. */
  String of(Pool pool) {
    return this == LETTERS ? letter(pool) : block(pool);
  }

  private static String letter(Pool pool) {
    return switch (pool) {
      case FRAMEWORK_HEAP -> "h";
      case FRAMEWORK_OFF_HEAP -> "o";
      case TASK_HEAP, HEAP -> "H";
      case TASK_OFF_HEAP, OFF_HEAP -> "O";
      case NETWORK -> "N";
      case MANAGED -> "M";
      case JVM_METASPACE -> "=";
      case JVM_OVERHEAD -> "-";
    };
  }

  private static String block(Pool pool) {
    return switch (pool) {
      case FRAMEWORK_HEAP -> "▓";
      case FRAMEWORK_OFF_HEAP -> "▒";
      case TASK_HEAP, HEAP -> "█";
      case TASK_OFF_HEAP, OFF_HEAP -> "▚";
      case NETWORK -> "░";
      case MANAGED -> "▄";
      case JVM_METASPACE -> "▌";
      case JVM_OVERHEAD -> "▖";
    };
  }
}
