package io.github.tare.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;

/**
 * What {@code /ws/v1/cluster/scheduler} says: a queue as Hadoop 3.5 describes it, again and again.
 */
final class SchedulerAnswer {
  private SchedulerAnswer() {}

  static String of(int queues) throws IOException {
    return "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"capacityScheduler\",\"queues\":{\"queue\":["
        + String.join(",", Collections.nCopies(queues, leaf()))
        + "]}}}}";
  }

  private static String leaf() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SchedulerAnswer.class.getResourceAsStream("leaf-queue.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\\R\\s*", "");
    }
  }
}
