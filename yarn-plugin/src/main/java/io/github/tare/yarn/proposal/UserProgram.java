package io.github.tare.yarn.proposal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The user's program: what was said on the command line, and what its jar turned out to be.
 *
 * @param jar where it is said to lie
 * @param contents what was read of it
 * @param namedClass the main class named by the user; empty to take it from the jar's manifest
 * @param arguments for its {@code main}
 */
public record UserProgram(
    Path jar, JarContents contents, Optional<String> namedClass, List<String> arguments) {
  public UserProgram {
    Objects.requireNonNull(jar);
    Objects.requireNonNull(contents);
    Objects.requireNonNull(namedClass);
    arguments = List.copyOf(arguments);
  }

  /** Reads the jar; whatever is wrong with it is part of the value. */
  public static UserProgram read(Path jar, Optional<String> namedClass, List<String> arguments) {
    return new UserProgram(jar, JarReader.read(jar, namedClass), namedClass, arguments);
  }

  /** The class whose {@code main} will run: the named one, else the manifest's. */
  public Optional<String> mainClass() {
    return namedClass.or(() -> contents.fold(JarContents.Jar::manifestClass, other -> NONE));
  }

  private static final Optional<String> NONE = Optional.empty();
}
