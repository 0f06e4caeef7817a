package io.github.tare.it.job;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Classes that are never unloaded, each with a loader of its own: the usual leak of metaspace. */
final class LeakedClasses {
  private static final Class<?> LARGE = StreamExecutionEnvironment.class;
  private static final List<Class<?>> KEPT = new ArrayList<>();

  private LeakedClasses() {}

  private static final class Loader extends ClassLoader {
    private Loader() {
      super(LARGE.getClassLoader());
    }

    private Class<?> define(byte[] bytes) {
      return defineClass(LARGE.getName(), bytes, 0, bytes.length);
    }
  }

  /** Loads one more. */
  static void add() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LARGE.getResourceAsStream(LARGE.getSimpleName() + ".class"))) {
      KEPT.add(new Loader().define(in.readAllBytes()));
    }
  }

  /** How much metaspace the process has taken from the machine. */
  static long committedBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getCommitted())
        .sum();
  }
}
