package io.github.tare.it;

import io.github.tare.it.job.Appetite;
import io.github.tare.it.job.Hungry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A job of the test's, with processes as small as they can be.
 *
 * @param main its class
 * @param arguments of that
 * @param settings Flink's, by key
 */
record SmallProgram(Class<?> main, List<String> arguments, Map<String, String> settings) {
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("jobmanager.memory.process.size", "768m"),
          Map.entry("taskmanager.memory.process.size", "832m"),
          Map.entry("taskmanager.memory.framework.off-heap.size", "64m"),
          Map.entry("taskmanager.memory.task.off-heap.size", "32m"),
          Map.entry("taskmanager.memory.network.min", "16m"),
          Map.entry("taskmanager.memory.network.max", "16m"),
          Map.entry("taskmanager.memory.managed.size", "32m"),
          Map.entry("taskmanager.memory.jvm-metaspace.size", "96m"),
          Map.entry("taskmanager.numberOfTaskSlots", "1"),
          Map.entry("parallelism.default", "1"),
          Map.entry("yarn.heartbeat.interval", "1"),
          // So that a master still runs when YARN tells it why a container ended.
          Map.entry("restart-strategy.type", "fixed-delay"),
          Map.entry("restart-strategy.fixed-delay.attempts", "1"),
          Map.entry("restart-strategy.fixed-delay.delay", "1s"),
          // Several start at once, on a machine that may have little to spare.
          Map.entry("tare.cluster.timeout", "120s"),
          // They start with less work.
          Map.entry("env.java.opts.jobmanager", "-XX:TieredStopAtLevel=1"),
          Map.entry("env.java.opts.taskmanager", "-XX:TieredStopAtLevel=1"));

  SmallProgram {
    arguments = List.copyOf(arguments);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  static SmallProgram of(Class<?> main, String... arguments) {
    return new SmallProgram(main, List.of(arguments), SMALL);
  }

  static SmallProgram hungry(Appetite appetite) {
    return of(Hungry.class, appetite.name());
  }

  SmallProgram with(String key, String value) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put(key, value);
    return new SmallProgram(main, arguments, all);
  }

  /** In containers of which no two are on the same node, though they use no more. */
  SmallProgram spread() {
    return with("jobmanager.memory.process.size", "3g")
        .with("taskmanager.memory.process.size", "6g");
  }

  /** Of the command that submits it. */
  String[] submit(String name) {
    return Stream.of(
            Stream.of("submit", "-c", main.getName(), "-Dyarn.application.name=" + name),
            settings.entrySet().stream().map(it -> "-D" + it.getKey() + "=" + it.getValue()),
            Stream.of(Build.testJobs().toString()),
            arguments.stream())
        .flatMap(it -> it)
        .toArray(String[]::new);
  }
}
