package io.github.tare.yarn.proposal;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that goes along.
 *
 * @param name its path in a container's working directory, for example {@code data/cities.csv}
 * @param path where it lies on this machine
 */
public record ShippedFile(String name, Path path) {
  public ShippedFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(path);
  }
}
