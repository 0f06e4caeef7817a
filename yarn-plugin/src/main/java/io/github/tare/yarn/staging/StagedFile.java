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
 * @param reach whose use it is for: a node keeps what serves more than one application
 */
public record StagedFile(String name, URI uri, long length, long modified, Reach reach) {
  public StagedFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(uri);
    Objects.requireNonNull(reach);
  }

  /** One application's own. */
  public StagedFile(String name, URI uri, long length, long modified) {
    this(name, uri, length, modified, Reach.APPLICATION);
  }
}
