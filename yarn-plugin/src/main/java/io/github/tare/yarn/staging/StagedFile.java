package io.github.tare.yarn.staging;

import java.net.URI;
import java.util.Objects;

/**
 * A file that lies in the cluster's file system, ready to be localised.
 *
 * @param name its path in a container's working directory, for example {@code
 *     lib/flink-runtime.jar}
 * @param uri where it lies, with scheme and authority
 * @param length in bytes
 * @param modified milliseconds since the epoch; YARN refuses a file that changed since
 */
public record StagedFile(String name, URI uri, long length, long modified) {
  public StagedFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(uri);
  }
}
