package io.github.tare.yarn.staging;

import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same with many items, several at once. */
final class AtOnce {
  private static final int THREADS = YarnOptions.Staging.FILES_AT_ONCE;
  private static final int SECONDS_TO_LET_GO = 20;

  private AtOnce() {}

  /**
   * The largest items first; the first failure ends it all.
   *
   * @return the results by the items' names
   * @throws IOException as the work throws it
   * @throws InterruptedException if this thread was interrupted
   */
  static <T> Map<String, T> each(List<StagingItem> items, Work<T> work)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, AtOnce::daemon);
    try {
      CompletionService<Map.Entry<String, T>> coming = new ExecutorCompletionService<>(threads);
      largestFirst(items)
          .forEach(item -> coming.submit(() -> Map.entry(item.name(), work.with(item))));
      return collect(coming, items.size());
    } finally {
      // A file that is still being written would come back after the directory was removed.
      threads.shutdownNow();
      letGo(threads);
    }
  }

  private static List<StagingItem> largestFirst(List<StagingItem> items) {
    Comparator<StagingItem> bySize = Comparator.comparingLong(item -> item.source().length());
    return items.stream().sorted(bySize.reversed()).toList();
  }

  /** In the order of completion, so that the first failure ends it. */
  private static <T> Map<String, T> collect(
      CompletionService<Map.Entry<String, T>> coming, int count)
      throws IOException, InterruptedException {
    Map<String, T> results = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Map.Entry<String, T> result = result(coming.take());
      results.put(result.getKey(), result.getValue());
    }
    return results;
  }

  private static <T> T result(Future<T> done) throws IOException, InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void letGo(ExecutorService threads) {
    boolean interrupted = Thread.interrupted();
    try {
      if (!threads.awaitTermination(SECONDS_TO_LET_GO, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tare-staging");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What is done with an item.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Work<T> {
    T with(StagingItem item) throws IOException;
  }
}
