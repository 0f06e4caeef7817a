package io.github.tare.yarn.diagnose;

import io.github.tare.calc.plan.Pool;
import io.github.tare.yarn.recorder.Field;
import java.util.List;

/**
 * A part of a process's memory that can be told from the others from outside, with the pools of the
 * plan that are its budget. Together they are the process.
 */
public enum Part {
  HEAP("heap", Field.HEAP_USED, Pool.FRAMEWORK_HEAP, Pool.TASK_HEAP, Pool.HEAP),
  METASPACE("metaspace", Field.METASPACE_COMMITTED, Pool.JVM_METASPACE),
  DIRECT(
      "direct memory",
      Field.DIRECT_USED,
      Pool.FRAMEWORK_OFF_HEAP,
      Pool.TASK_OFF_HEAP,
      Pool.NETWORK,
      Pool.OFF_HEAP),
  /** What nothing in the JVM counts: it is what remains of the resident set. */
  NATIVE("native memory", Field.OTHER, Pool.MANAGED, Pool.JVM_OVERHEAD);

  private final String title;
  private final Field field;
  private final List<Pool> pools;

  Part(String title, Field field, Pool... pools) {
    this.title = title;
    this.field = field;
    this.pools = List.of(pools);
  }

  /** Its name in a sentence, for example {@code native memory}. */
  public String title() {
    return title;
  }

  Field field() {
    return field;
  }

  List<Pool> pools() {
    return pools;
  }
}
