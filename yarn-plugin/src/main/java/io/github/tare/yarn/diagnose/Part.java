package io.github.tare.yarn.diagnose;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.recorder.Field;
import java.util.List;

/**
 * A part of a process's memory that can be told from the others from outside, with the pools of the
 * plan that are its budget. Together they are the process.
 */
public enum Part {
  HEAP("heap", "heap", Field.HEAP_USED, Pool.FRAMEWORK_HEAP, Pool.TASK_HEAP, Pool.HEAP),
  METASPACE("metaspace", "metaspace", Field.METASPACE_COMMITTED, Pool.JVM_METASPACE),
  DIRECT(
      "direct",
      "direct memory",
      Field.DIRECT_USED,
      Pool.FRAMEWORK_OFF_HEAP,
      Pool.TASK_OFF_HEAP,
      Pool.NETWORK,
      Pool.OFF_HEAP),
  /** What nothing in the JVM counts: it is what remains of the resident set. */
  NATIVE("native", "native memory", Field.OTHER, Pool.MANAGED, Pool.JVM_OVERHEAD);

  private final String jsonName;
  private final String title;
  private final Field field;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<Pool> pools;

  Part(String jsonName, String title, Field field, Pool... pools) {
    this.jsonName = jsonName;
    this.title = title;
    this.field = field;
    this.pools = List.of(pools);
  }

  /** Its name in JSON, for example {@code native}. */
  public String jsonName() {
    return jsonName;
  }

  /** Its name in a sentence, for example {@code native memory}. */
  public String title() {
    return title;
  }

  /** What it is at the least. */
  Field field() {
    return field;
  }

  /** What it is at the most: all but native memory is counted by the JVM. */
  Field most() {
    return this == NATIVE ? Field.OTHER_MOST : field;
  }

  List<Pool> pools() {
    return pools;
  }

  /** The pool that a person makes larger where this part is too small. */
  Pool toGrow(ProcessKind process) {
    boolean master = process == ProcessKind.JOB_MANAGER;
    return switch (this) {
      case HEAP -> master ? Pool.HEAP : Pool.TASK_HEAP;
      case METASPACE -> Pool.JVM_METASPACE;
      case DIRECT -> master ? Pool.OFF_HEAP : Pool.TASK_OFF_HEAP;
      case NATIVE -> Pool.JVM_OVERHEAD;
    };
  }
}
