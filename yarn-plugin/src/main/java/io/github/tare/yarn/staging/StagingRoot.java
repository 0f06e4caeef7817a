package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.List;

/** The directory of the cluster's file system that holds the user's staging directories. */
public interface StagingRoot {
  /** The staging directory of one application, there or not. */
  StagingArea area(String applicationId);

  /**
   * The applications that have a staging directory, perhaps left behind.
   *
   * @throws IOException if the file system does not answer
   */
  List<String> applicationIds() throws IOException;
}
