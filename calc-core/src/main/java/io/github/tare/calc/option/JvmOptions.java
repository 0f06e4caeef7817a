package io.github.tare.calc.option;

import java.util.ArrayList;
import java.util.List;

/** The options that hold a user's own JVM options. Source: {@code CoreOptions}. */
public final class JvmOptions {
  private JvmOptions() {}

  /**
   * Those of one process, in the order in which they end up on its command line; of two that
   * disagree the JVM takes the last. Flink has the default ones, an administrator's, from 1.19 on.
   *
   * @param process {@code taskmanager} or {@code jobmanager}
   */
  public static List<OptionKey<String>> of(FlinkVersion version, String process) {
    List<OptionKey<String>> options = new ArrayList<>();
    for (String owner : List.of("all", process)) {
      if (version.isAtLeast(1, 19)) {
        options.add(OptionKey.text("env.java.default-opts." + owner));
      }
      options.add(opts(owner));
    }
    return List.copyOf(options);
  }

  /**
   * How many arenas glibc's {@code malloc} may make in one process, as its environment says it.
   *
   * @param process {@code taskmanager} or {@code jobmanager}
   */
  public static OptionKey<Integer> mallocArenas(String process) {
    String variables = process.equals("jobmanager") ? "master" : process;
    return OptionKey.integer("containerized." + variables + ".env.MALLOC_ARENA_MAX");
  }

  private static OptionKey<String> opts(String owner) {
    String name = "env.java.opts." + owner;
    return owner.equals("all") ? OptionKey.text(name, "env.java.opts") : OptionKey.text(name);
  }
}
