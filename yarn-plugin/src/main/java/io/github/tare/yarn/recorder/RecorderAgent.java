package io.github.tare.yarn.recorder;

import org.jspecify.annotations.Nullable;

/**
 * The door of the agent: {@code -javaagent:lib/tare-0.1.0.jar=file=…}, see {@link RecorderOptions}.
 */
public final class RecorderAgent {
  private RecorderAgent() {}

  /**
   * Called by the JVM before the main class. It starts a thread and returns: whatever goes wrong,
   * the process runs on, with one line on standard error.
   */
  public static void premain(@Nullable String options) {
    try {
      RecorderThread.start(RecorderOptions.parse(options));
    } catch (Throwable e) {
      RecorderThread.giveUp(e);
    }
  }
}
