package io.github.tare.yarn.cli;

import java.util.Map;
import java.util.Objects;

/**
 * What surrounds one run of a command.
 *
 * @param console its streams
 * @param environment variables by name
 */
record Session(Console console, Map<String, String> environment) {
  Session {
    Objects.requireNonNull(console);
    environment = Map.copyOf(environment);
  }
}
