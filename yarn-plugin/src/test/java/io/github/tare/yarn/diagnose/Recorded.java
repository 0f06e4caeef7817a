package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * A recording of a TaskExecutor of 1024 MiB whose parts all stay within their budgets, to be
 * changed in one place: heap 400, metaspace 100, direct memory 124 and native memory 400 MiB.
 */
public final class Recorded {
  private static final long KIBIBYTES = 1024;
  private static final long START = 1_763_843_497_000L;

  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<Field, LongUnaryOperator> courses = new EnumMap<>(Field.class);
  private final Map<Field, LongUnaryOperator> counts = new EnumMap<>(Field.class);
  private int seconds = 100;
  private boolean ending;

  private Recorded() {}

  /** To be changed. */
  public static Recorded valid() {
    Recorded recorded = process("taskmanager");
    recorded.pool("frameworkHeap", 100).pool("taskHeap", 300).pool("jvmMetaspace", 100);
    recorded.pool("frameworkOffHeap", 50).pool("taskOffHeap", 0).pool("network", 74);
    return recorded.pool("managed", 200).pool("jvmOverhead", 200);
  }

  /** A JobManager of 1024 MiB: heap 400, off-heap 174, metaspace 150 and overhead 300 MiB. */
  public static Recorded jobManager() {
    Recorded recorded = process("jobmanager");
    recorded.pool("heap", 400).pool("offHeap", 174);
    return recorded.pool("jvmMetaspace", 150).pool("jvmOverhead", 300);
  }

  private static Recorded process(String name) {
    return new Recorded()
        .header("process", name)
        .header("flink", "2.3")
        .header("node", "node3")
        .header("container.bytes", Long.toString(1024 * KIBIBYTES * KIBIBYTES))
        .flat(Field.HEAP_USED, 150)
        .flat(Field.HEAP_LEFT, 120)
        .count(Field.GC_COUNT, 50)
        .count(Field.GC_MILLIS, 400)
        .count(Field.ROCKSDB, 0)
        .flat(Field.METASPACE_COMMITTED, 60)
        .flat(Field.DIRECT_USED, 80)
        .flat(Field.OTHER, 50)
        .flat(Field.OTHER_MOST, 300)
        .flat(Field.RESIDENT, 600);
  }

  /** With this in the header. */
  public Recorded header(String name, String value) {
    header.put(name, value);
    return this;
  }

  /** With this budget, in MiB. */
  public Recorded pool(String name, long mebibytes) {
    return header("pool." + name, Long.toString(mebibytes * KIBIBYTES * KIBIBYTES));
  }

  /** In MiB, in every second. */
  public Recorded flat(Field field, long mebibytes) {
    return course(field, second -> mebibytes);
  }

  /** A number that is no size, in every second. */
  public Recorded count(Field field, long number) {
    return counting(field, second -> number);
  }

  /** A number that is no size, by the second, from 0. */
  public Recorded counting(Field field, LongUnaryOperator numbers) {
    counts.put(field, numbers);
    return this;
  }

  /** Without this number. */
  public Recorded none(Field field) {
    courses.remove(field);
    return this;
  }

  /** In MiB, by the second, from 0. */
  public Recorded course(Field field, LongUnaryOperator mebibytes) {
    courses.put(field, mebibytes);
    return this;
  }

  /** With an orderly end. */
  public Recorded ending() {
    ending = true;
    return this;
  }

  /** As long as this. */
  public Recorded seconds(int count) {
    seconds = count;
    return this;
  }

  /** As it is read. */
  public Recording recording() {
    List<Reading> lines = new ArrayList<>();
    Map<Field, Long> highest = new EnumMap<>(Field.class);
    for (int second = 0; second < seconds; second++) {
      Map<Field, Long> line = line(second);
      line.forEach((field, number) -> highest.merge(field, number, Math::max));
      lines.add(new Reading(line));
    }
    return new Recording(
        new RecorderHeader(header),
        Map.of(
            Ring.SECOND, lines, Ring.RUN, seconds == 0 ? List.of() : List.of(new Reading(highest))),
        0);
  }

  /** The same as a file. */
  public byte[] bytes() {
    RecordedFile file = new RecordedFile(new TreeMap<>(header));
    Recording recording = recording();
    recording.of(Ring.SECOND).forEach(line -> file.with('s', line.numbers()));
    recording.of(Ring.RUN).forEach(line -> file.with('r', line.numbers()));
    return file.bytes();
  }

  private Map<Field, Long> line(int second) {
    Map<Field, Long> line = new EnumMap<>(Field.class);
    courses.forEach((field, course) -> line.put(field, course.applyAsLong(second) * KIBIBYTES));
    counts.forEach((field, count) -> line.put(field, count.applyAsLong(second)));
    line.put(Field.NUMBER, second + 1L);
    line.put(Field.ENDING, ending && second == seconds - 1 ? 1L : 0L);
    line.put(Field.TIME, START + second * 1000L);
    return line;
  }
}
