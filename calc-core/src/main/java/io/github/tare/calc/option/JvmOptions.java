package io.github.tare.calc.option;

import java.util.List;

/** The options that hold a user's own JVM options. Source: {@code CoreOptions}. */
public final class JvmOptions {
  private JvmOptions() {}

  /**
   * Those of one process, in the order in which they end up on its command line; of two that
   * disagree the JVM takes the last.
   *
   * @param process {@code taskmanager} or {@code jobmanager}
   */
  public static List<OptionKey<String>> of(String process) {
    return List.of(
        OptionKey.text("env.java.default-opts.all"),
        OptionKey.text("env.java.opts.all", "env.java.opts"),
        OptionKey.text("env.java.default-opts." + process),
        OptionKey.text("env.java.opts." + process));
  }
}
