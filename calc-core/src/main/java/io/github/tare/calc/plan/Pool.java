package io.github.tare.calc.plan;

/** The pools that a process's memory is split into (FLIP-49, FLIP-116). */
public enum Pool {
  FRAMEWORK_HEAP("frameworkHeap", "framework heap"),
  FRAMEWORK_OFF_HEAP("frameworkOffHeap", "framework off-heap"),
  TASK_HEAP("taskHeap", "task heap"),
  TASK_OFF_HEAP("taskOffHeap", "task off-heap"),
  NETWORK("network", "network", "network memory"),
  MANAGED("managed", "managed", "managed memory"),
  /** The JobManager's heap. */
  HEAP("heap", "heap"),
  /** The JobManager's off-heap memory. */
  OFF_HEAP("offHeap", "off-heap"),
  JVM_METASPACE("jvmMetaspace", "JVM metaspace"),
  JVM_OVERHEAD("jvmOverhead", "JVM overhead");

  private final String jsonName;
  private final String displayName;
  private final String title;

  Pool(String jsonName, String displayName) {
    this(jsonName, displayName, displayName);
  }

  Pool(String jsonName, String displayName, String title) {
    this.jsonName = jsonName;
    this.displayName = displayName;
    this.title = title;
  }

  /** Its name in JSON, for example {@code frameworkHeap}. */
  public String jsonName() {
    return jsonName;
  }

  /** Its name for people, for example {@code framework heap}. */
  public String displayName() {
    return displayName;
  }

  /** Its name in a sentence, for example {@code network memory} or {@code task heap}. */
  String title() {
    return title;
  }

  /** Whether it is a part of total Flink memory; metaspace and overhead lie around that. */
  public boolean isFlinks() {
    return this != JVM_METASPACE && this != JVM_OVERHEAD;
  }
}
