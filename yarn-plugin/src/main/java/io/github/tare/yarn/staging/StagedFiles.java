package io.github.tare.yarn.staging;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Files that have arrived in the cluster's file system; only {@link Stager} makes them. */
public final class StagedFiles {
  private final URI directory;
  private final List<StagedFile> all;

  StagedFiles(URI directory, List<StagedFile> all) {
    this.directory = Objects.requireNonNull(directory);
    this.all = List.copyOf(all);
  }

  /** The staging directory. */
  public URI directory() {
    return directory;
  }

  /** Every file, in the order of the plan. */
  public List<StagedFile> all() {
    return all;
  }
}
