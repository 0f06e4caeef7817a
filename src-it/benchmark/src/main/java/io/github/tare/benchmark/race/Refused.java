package io.github.tare.benchmark.race;

import java.util.Objects;

/**
 * A client that is to say what is wrong.
 *
 * @param client which submits it
 * @param words of the line that names the conflict
 */
record Refused(Entrant client, String words) {
  Refused {
    Objects.requireNonNull(client);
    Objects.requireNonNull(words);
  }

  /**
   * When it did, in ms from the start of the client's process.
   *
   * @param told the line that names the conflict was there to be read
   * @param ended the process ended
   */
  record Times(long told, long ended) {}
}
