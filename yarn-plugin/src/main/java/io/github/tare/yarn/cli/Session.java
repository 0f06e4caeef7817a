package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.submit.ClusterDoor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What surrounds one run of a command.
 *
 * @param console its streams
 * @param environment variables by name
 * @param door leads to the cluster
 * @param applications leads to what runs there
 * @param now when it began
 */
record Session(
    Console console,
    Map<String, String> environment,
    ClusterDoor door,
    ApplicationsDoor applications,
    Instant now) {
  Session {
    Objects.requireNonNull(console);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(door);
    Objects.requireNonNull(applications);
    Objects.requireNonNull(now);
  }

  /** Says why a command line is wrong, and how to go on. */
  ExitCode usage(String why, String... more) {
    console.err().println("tare: " + why);
    for (String line : more) {
      console.err().println(line);
    }
    return ExitCode.USAGE;
  }
}
