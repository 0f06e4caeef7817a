package io.github.tare.yarn.submit;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.util.List;

/** Knows which TaskExecutors an application has lost. */
@FunctionalInterface
public interface Losses {
  /**
   * All of them, or the last ones of very many, the oldest first.
   *
   * @param webInterface of the application's master
   * @throws IOException if it does not answer
   */
  List<LostWorker> of(String webInterface) throws IOException;
}
