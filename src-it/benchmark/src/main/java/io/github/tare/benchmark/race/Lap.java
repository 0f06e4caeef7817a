package io.github.tare.benchmark.race;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one submission took.
 *
 * @param millis from the start of the client's process
 * @param sentBytes what HDFS was given
 * @param fetchedBytes what was read from HDFS
 */
record Lap(Map<Mark, Long> millis, long sentBytes, long fetchedBytes) {
  /** Where time is taken. */
  enum Mark {
    ACCEPTED("YARN has it"),
    TOLD("client ends"),
    MASTER_STARTED("master logs"),
    WORKER_ASKED("worker asked"),
    WORKER_STARTED("worker logs"),
    REGISTERED("registered"),
    ENDED("the end");

    private final String text;

    Mark(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  Lap {
    millis = new EnumMap<>(millis);
  }
}
