package io.github.tare.yarn.staging;

import java.io.IOException;
import java.net.URI;
import java.util.function.LongConsumer;

/** A directory of one application in the cluster's file system, closed to everybody else. */
public interface StagingArea {
  /** Whose it is. */
  String applicationId();

  /** Where it is, with scheme and authority. */
  URI directory();

  /**
   * Creates the directory, for its owner alone.
   *
   * @throws IOException if that fails or it is there already
   */
  void create() throws IOException;

  /**
   * Writes a file, for its owner alone.
   *
   * @param item what to write
   * @param sent is told of bytes as they go, since the last call
   * @throws IOException if that fails; part of the file may be there
   */
  StagedFile put(StagingItem item, LongConsumer sent) throws IOException;

  /**
   * Removes the directory and all in it; nothing happens if it is not there.
   *
   * @throws IOException if it may still be there
   */
  void remove() throws IOException;
}
