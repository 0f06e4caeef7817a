package io.github.tare.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A real Flink job in one JVM, to be started with and without the flight recorder: {@code
 * RecordedJob RECORDS}. It says how many records it made a second, how many nanoseconds of CPU time
 * all threads together took for each, what the JVM had in memory at most, and what the recorder's
 * thread took and allocated a second.
 */
public final class RecordedJob {
  private static final int KEYS = 1000;
  private static final double NANOS = 1e9;
  private static final double NANOS_OF_A_MICROSECOND = 1e3;

  private RecordedJob() {}

  /**
   * Runs it twice; the first time is for the JVM to compile.
   *
   * @param args how many records the second run has
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    long records = Long.parseLong(args[0]);
    run(records / 2);
    Recorder before = Recorder.now();
    long cpuNanos = cpuNanos();
    long start = System.nanoTime();
    run(records);
    double seconds = (System.nanoTime() - start) / NANOS;
    Recorder after = Recorder.now();
    System.out.printf(
        "%.0f %.0f %s %.0f %.0f%n",
        records / seconds,
        (double) (cpuNanos() - cpuNanos) / records,
        highestResidentKibibytes(),
        (after.cpuNanos() - before.cpuNanos()) / seconds / NANOS_OF_A_MICROSECOND,
        (after.allocated() - before.allocated()) / seconds);
  }

  private static void run(long records) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    env.fromSequence(1, records)
        .keyBy(number -> number % KEYS)
        .reduce(Long::sum)
        .sinkTo(new DiscardingSink<>());
    env.execute();
  }

  private static long cpuNanos() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static String highestResidentKibibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .findFirst()
        .orElse("0");
  }

  /** What the recorder's thread took until now; nothing where there is none. */
  private record Recorder(long cpuNanos, long allocated) {
    static Recorder now() {
      var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
          .filter(thread -> thread != null && thread.getThreadName().equals("tare-recorder"))
          .map(thread -> thread.getThreadId())
          .map(
              id -> new Recorder(threads.getThreadCpuTime(id), threads.getThreadAllocatedBytes(id)))
          .findFirst()
          .orElse(new Recorder(0, 0));
    }
  }
}
