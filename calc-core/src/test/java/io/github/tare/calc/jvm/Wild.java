package io.github.tare.calc.jvm;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JobManagerOptions;
import io.github.tare.calc.option.JvmOptions;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Whatever a user can write: keys that exist, existed or never did, and values of every kind. */
final class Wild {
  private static final FlinkVersion FIRST = new FlinkVersion(1, 20);
  private static final List<String> OTHER_KEYS =
      List.of(
          "taskmanager.memory.fraction",
          "taskmanager.memory.preallocate",
          "taskmanager.memory.off-heap",
          "containerized.heap-cutoff-ratio",
          "containerized.heap-cutoff-min",
          "external-resources",
          "external-resource.gpu.amount",
          "external-resource..amount",
          "tare.memory.direct-limit",
          "tare.launch.expand-on-node",
          "state.backend",
          "state.backend.type",
          "execution.runtime-mode",
          "python.fn-execution.memory.managed",
          "taskmanager.memory.managed.consumer-weights",
          "taskmanager.memory.managed.consumer-weights.OPERATOR",
          "state.backend.rocksdb.memory.managed",
          "state.backend.rocksdb.memory.fixed-per-slot",
          "state.backend.rocksdb.memory.fixed-per-tm",
          "state.backend.rocksdb.memory.write-buffer-ratio",
          "state.backend.rocksdb.memory.high-prio-pool-ratio",
          "state.backend.rocksdb.writebuffer.size",
          "state.backend.rocksdb.writebuffer.count",
          "state.backend.rocksdb.predefined-options");
  private static final List<String> PLAIN =
      List.of(
          "0",
          "1",
          "2",
          "0b",
          "64m",
          "128m",
          "256m",
          "512m",
          "1g",
          "1728m",
          "4 GB",
          "1t",
          "0.0",
          "0.1",
          "0.4",
          "0.75",
          "true",
          "false",
          "gpu",
          "rocksdb",
          "BATCH",
          "OPERATOR:70,PYTHON:30",
          "unlimited",
          "overhead");
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\t\n",
          "\u0000",
          "\u001b[2J",
          "-1",
          "-0.0",
          "+1",
          "NaN",
          "-NaN",
          "Infinity",
          "-Infinity",
          "1e309",
          "1e-400",
          "4.9e-324",
          "0x1p-3",
          "0x1.fffffep127",
          "0.99999997",
          "0.9999999999",
          "1.5g",
          "1,5 GiB",
          "1 g",
          "g",
          "10%",
          "%s%n%d%",
          "{}",
          "null",
          "none",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808b",
          "9223372036854775807k",
          "8796093022207m",
          "8388607t",
          "8388608t",
          "99999999999999999999",
          "1_000",
          "1'000",
          "\u0661\u0662m",
          "\uff11\uff12",
          "1\u00a0g",
          "\u212a",
          "\ud83d\ude00",
          "\ud800",
          "\u202e1g",
          "gpu;gpu;",
          "'gpu",
          "[gpu, \"fpga\"",
          "a:b:c",
          ":",
          ",",
          "A:1,A:2",
          "OPERATOR:-1",
          "OPERATOR:99999999999",
          "STATE_BACKEND:0",
          "a\\",
          "\"",
          "'",
          "$(",
          "`",
          "${");
  private static final List<String> JVM =
      List.of(
          "-Xmx1g",
          "-Xmx",
          "-Xmx99999999999g",
          "-Xms0",
          "-Xss1m",
          "-Xss-1",
          "-XX:MaxRAMPercentage=",
          "-XX:MaxRAMPercentage=NaN",
          "-XX:MaxRAMPercentage=70",
          "-XX:MaxDirectMemorySize=1t",
          "-XX:MaxMetaspaceSize=x",
          "-XX:ReservedCodeCacheSize=240m",
          "-XX:+UseG1GC",
          "-XX:+UseSerialGC",
          "-XX:NativeMemoryTracking=detail",
          "-javaagent:a.jar=x y",
          "-D",
          "-Da=b",
          "-XX:",
          "-",
          "\"-Xmx1g",
          "'a b'",
          "\\",
          "$HOME",
          "`id`",
          "$((1))",
          "a\nb",
          "&&",
          ";");

  private final Random random;

  Wild(Random random) {
    this.random = random;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One to three layers, of which the lowest often says how large the process is. */
  Options options(FlinkVersion version) {
    List<String> keys = keys(version);
    List<OptionLayer> layers = new ArrayList<>();
    for (int layer = random.nextInt(3); layer >= 0; layer--) {
      layers.add(layer("layer " + layer, keys));
    }
    return Options.of(layers);
  }

  private OptionLayer layer(String name, List<String> keys) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      values.put("taskmanager.memory.process.size", new Sourced<>("4g", new Origin.Derived()));
      values.put("jobmanager.memory.process.size", new Sourced<>("2g", new Origin.Derived()));
    }
    for (int count = random.nextInt(8); count > 0; count--) {
      String key = one(keys);
      String written = random.nextInt(12) == 0 ? misspelt(key) : key;
      values.put(written, new Sourced<>(value(key), new Origin.FileLine(name, count)));
    }
    return new OptionLayer(name, values);
  }

  private static List<String> keys(FlinkVersion version) {
    List<OptionKey<?>> options = new ArrayList<>(new TaskExecutorOptions(version).all());
    options.addAll(new TaskExecutorOptions(FIRST).all());
    options.addAll(new JobManagerOptions(version).all());
    options.addAll(new JobManagerOptions(FIRST).all());
    options.addAll(JvmOptions.of(version, "taskmanager"));
    options.addAll(JvmOptions.of(version, "jobmanager"));
    TreeSet<String> keys = new TreeSet<>(OTHER_KEYS);
    for (OptionKey<?> option : options) {
      keys.add(option.name());
      keys.addAll(option.aliases());
    }
    return List.copyOf(keys);
  }

  private String misspelt(String key) {
    int at = random.nextInt(key.length());
    String head = key.substring(0, at);
    return switch (random.nextInt(5)) {
      case 0 -> head + key.substring(at + 1);
      case 1 -> head + key.charAt(at) + key.substring(at);
      case 2 -> head + Character.toUpperCase(key.charAt(at)) + key.substring(at + 1);
      case 3 -> head + letters(3) + key.substring(at);
      default -> head;
    };
  }

  private String value(String key) {
    if (key.startsWith("env.java")) {
      return jvmOptions();
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> one(PLAIN);
      case 3 -> random.nextInt(16384) + "m";
      case 4 -> Float.toString(random.nextFloat());
      case 5 -> Long.toString(random.nextLong() >> random.nextInt(64));
      case 6 -> one(ODD);
      default -> random.nextInt(50) == 0 ? "9".repeat(100_000) : letters(20);
    };
  }

  /** Words that JVM options are made of, and letters among them. */
  String jvmOptions() {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(6); words > 0; words--) {
      text.append(random.nextInt(8) == 0 ? letters(12) : one(JVM)).append(' ');
    }
    return text.toString();
  }

  /** Any characters at all, surrogates and controls among them. */
  String letters(int most) {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(most + 1); count > 0; count--) {
      int bound = random.nextBoolean() ? 128 : Character.MAX_VALUE + 1;
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }
}
