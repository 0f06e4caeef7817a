package io.github.tare.yarn.staging;

/** Is told how staging goes; may be called by several threads at once. */
public interface StagingListener {
  /**
   * Staging begins.
   *
   * @param files how many there are
   * @param there how many of them lie in the cluster's file system already
   * @param bytes that are to be sent for the others
   */
  void begins(int files, int there, long bytes);

  /**
   * More of a file has been sent.
   *
   * @param name its path in a container's working directory
   * @param bytes since the last call for this file
   */
  void sent(String name, long bytes);

  /** Everything has arrived. */
  void done();
}
