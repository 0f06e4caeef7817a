package io.github.tare.yarn.recorder;

import java.io.IOException;

/** Where numbers come from. */
interface Source {
  /**
   * Sets what it knows, and nothing else.
   *
   * @throws IOException if it has no answer this time
   */
  void read(Sample sample) throws IOException;
}
