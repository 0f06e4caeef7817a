package io.github.tare.yarn.submit;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Tare itself, which runs in the application master.
 *
 * @param path where its jar lies on this machine
 * @param version for example {@code 0.1.0}
 */
public record TareJar(Path path, String version) {
  public TareJar {
    Objects.requireNonNull(path);
    Objects.requireNonNull(version);
  }
}
