package io.github.tare.yarn.staging;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A directory of the cluster's file system that is its user's alone, and outlives applications. Two
 * submissions may use it at the same time: renaming is the only thing that has to be atomic.
 */
public interface FileCache {
  /** Where it is, with scheme and authority. */
  URI directory();

  /**
   * Creates it where it is not there.
   *
   * @throws IOException if that fails, or it is not this user's alone
   */
  void create() throws IOException;

  /**
   * Every file in it; none where it is not there.
   *
   * @throws IOException if the file system does not answer
   */
  List<CachedFile> files() throws IOException;

  /**
   * One of them, if it is there.
   *
   * @throws IOException if the file system does not answer
   */
  Optional<CachedFile> find(String name) throws IOException;

  /**
   * Whether the bytes that lie there are those of the fingerprint.
   *
   * @throws IOException if the file system does not answer
   */
  boolean holds(CachedFile file, Fingerprint content) throws IOException;

  /**
   * The CRC-32C of a whole file; empty where the file system does not reckon it where the file
   * lies.
   *
   * @throws IOException if the file system does not answer
   */
  Optional<Integer> crc32c(CachedFile file) throws IOException;

  /**
   * Writes a file that is not there, for its owner alone.
   *
   * @param sent is told of bytes as they go, since the last call
   * @return the CRC-32C of what was read and written
   * @throws IOException if that fails; part of the file may be there
   */
  int write(String name, StagingItem item, LongConsumer sent) throws IOException;

  /**
   * The text of a small file, if it is there.
   *
   * @throws IOException if it cannot be read
   */
  Optional<String> read(String name) throws IOException;

  /**
   * Gives a file another name, unless there is one of that name.
   *
   * @return whether it has it now
   * @throws IOException if the file system does not answer
   */
  boolean rename(String from, String to) throws IOException;

  /**
   * Removes a file; nothing happens if it is not there.
   *
   * @throws IOException if the file system does not answer
   */
  void remove(String name) throws IOException;

  /**
   * Whether a directory of the same file system is there; it need not be the cache's.
   *
   * @throws IOException if the file system does not answer
   */
  boolean isThere(URI directory) throws IOException;
}
