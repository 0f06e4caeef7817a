package io.github.tare.yarn.preflight;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The user's program, as it was named on the command line.
 *
 * @param jar where it is said to lie
 * @param mainClass the class named by the user; empty to take it from the jar's manifest
 * @param arguments for its {@code main}
 */
public record UserProgram(Path jar, Optional<String> mainClass, List<String> arguments) {
  public UserProgram {
    Objects.requireNonNull(jar);
    Objects.requireNonNull(mainClass);
    arguments = List.copyOf(arguments);
  }
}
