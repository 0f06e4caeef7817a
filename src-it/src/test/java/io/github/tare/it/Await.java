package io.github.tare.it;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Waits for what comes by itself. The limit is only there to end a test that would hang; it is far
 * from what anything takes.
 */
public final class Await {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long POLL_MILLIS = 100;

  private Await() {}

  /** Waits until there is a value. */
  public static <T> T value(String what, Callable<Optional<T>> source, Supplier<String> context)
      throws Exception {
    Instant end = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(end)) {
      Optional<T> value = source.call();
      if (value.isPresent()) {
        return value.get();
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("waited in vain for " + what + "\n" + context.get());
  }

  /** Waits until it is so. */
  public static void until(String what, Callable<Boolean> condition, Supplier<String> context)
      throws Exception {
    value(what, () -> Optional.of(what).filter(w -> call(condition)), context);
  }

  private static boolean call(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
