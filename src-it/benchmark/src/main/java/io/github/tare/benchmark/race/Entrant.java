package io.github.tare.benchmark.race;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A client that submits the job, or is to say what is wrong with it.
 *
 * @param name for the table
 * @param command of a process, without arguments that differ between runs
 * @param environment all of it
 * @param emptiesCache whether what Tare keeps in HDFS goes first
 */
record Entrant(
    String name, List<String> command, Map<String, String> environment, boolean emptiesCache) {
  Entrant {
    Objects.requireNonNull(name);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
