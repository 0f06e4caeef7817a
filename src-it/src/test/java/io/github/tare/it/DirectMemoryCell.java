package io.github.tare.it;

import io.github.tare.it.job.DirectMemory;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the tries of {@link DirectMemoryExperiment}.
 *
 * @param policy of {@code tare.memory.direct-limit}
 * @param buffers {@code kept} or {@code dropped}
 * @param mebibytes of direct memory that the user code takes
 */
record DirectMemoryCell(String policy, String buffers, int mebibytes) {
  /**
   * 960 MiB are a multiple of the embedded scheduler's step: the container has no room to spare.
   */
  private static final List<String> PROCESS =
      List.of(
          "-Djobmanager.memory.process.size=768m",
          "-Dtaskmanager.memory.process.size=960m",
          "-Dtaskmanager.memory.framework.off-heap.size=8m",
          "-Dtaskmanager.memory.task.off-heap.size=184m",
          "-Dtaskmanager.memory.network.min=8m",
          "-Dtaskmanager.memory.network.max=8m",
          "-Dtaskmanager.memory.managed.size=128m",
          "-Dtaskmanager.memory.jvm-metaspace.size=128m",
          "-Dtaskmanager.numberOfTaskSlots=1",
          // The heap is resident from the start, and does not become so while the job looks.
          "-Denv.java.opts.taskmanager=-XX:+AlwaysPreTouch -XX:TieredStopAtLevel=1",
          "-Denv.java.opts.jobmanager=-XX:TieredStopAtLevel=1",
          // So that a master still runs when YARN tells it why a container ended.
          "-Drestart-strategy.type=fixed-delay",
          "-Drestart-strategy.fixed-delay.attempts=1",
          "-Drestart-strategy.fixed-delay.delay=1s",
          "-Dtare.cluster.timeout=120s");

  /** Some MiB less than their budgets: metaspace 128; managed memory and JVM overhead 320. */
  private static final List<String> FULL = List.of("118", "308");

  /** Of its application and its output. */
  String name() {
    return "direct-%s-%s-%d".formatted(policy, buffers, mebibytes);
  }

  /** Of the command that submits it. */
  String[] arguments() {
    return Stream.of(
            Stream.of("submit", "-c", DirectMemory.class.getName()),
            Stream.of("-Dyarn.application.name=" + name()),
            Stream.of("-Dtare.memory.direct-limit=" + policy),
            PROCESS.stream(),
            Stream.of(Build.testJobs().toString(), "hdfs:///" + name()),
            Stream.of(Integer.toString(mebibytes), buffers),
            FULL.stream())
        .flatMap(arguments -> arguments)
        .toArray(String[]::new);
  }
}
