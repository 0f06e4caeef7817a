package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The directory of the cluster's file system that holds the user's staging directories. */
public interface StagingRoot {
  /** The staging directory of one application, there or not. */
  StagingArea area(String applicationId);

  /**
   * Where files are kept for the next application; empty where that is not wanted, or the file
   * system cannot rename files for good and all.
   *
   * @throws IOException if the place that was chosen is not one of this file system
   */
  Optional<FileCache> cache() throws IOException;

  /**
   * The applications that have a staging directory, perhaps left behind.
   *
   * @throws IOException if the file system does not answer
   */
  List<String> applicationIds() throws IOException;
}
