package io.github.tare.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at a time that are independent of each other. */
final class AtOnce {
  private AtOnce() {}

  /** What each comes to, in their order; fails with the first that does. */
  static <T> List<T> run(int width, List<Callable<T>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(width);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(all)) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
