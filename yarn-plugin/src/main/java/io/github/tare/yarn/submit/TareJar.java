package io.github.tare.yarn.submit;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Tare itself, which runs in the application master.
 *
 * @param path where its jar lies on this machine
 * @param version for example {@code 0.1.0}
 * @param agent whether a JVM can use it as an agent, which its manifest says
 */
public record TareJar(Path path, String version, boolean agent) {
  public TareJar {
    Objects.requireNonNull(path);
    Objects.requireNonNull(version);
  }

  /** As it is built. */
  public TareJar(Path path, String version) {
    this(path, version, true);
  }
}
