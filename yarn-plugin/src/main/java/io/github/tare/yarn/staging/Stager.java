package io.github.tare.yarn.staging;

import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Puts files into a staging area, several at once, and removes them all if one fails. */
public final class Stager {
  private static final int AT_ONCE = YarnOptions.Staging.FILES_AT_ONCE;
  private static final int SECONDS_TO_LET_GO = 20;

  private final StagingArea area;
  private final StagingListener listener;

  /** A stager for one area. */
  public Stager(StagingArea area, StagingListener listener) {
    this.area = area;
    this.listener = listener;
  }

  /**
   * Stages everything.
   *
   * @throws IOException if a file could not be staged; the area is gone then
   * @throws InterruptedException if this thread was interrupted; the area is gone then
   */
  public StagedFiles stage(StagingPlan plan) throws IOException, InterruptedException {
    try {
      area.create();
      listener.begins(plan.items().size(), plan.bytes());
      List<StagedFile> files = putAll(plan);
      listener.done();
      return new StagedFiles(area.directory(), files);
    } catch (IOException | InterruptedException | RuntimeException e) {
      removeAfter(e);
      throw e;
    }
  }

  /**
   * Stages one file more, which could only be made when the others had arrived.
   *
   * @throws IOException if it could not be staged; the area is gone then
   */
  public StagedFile stageAlso(StagingItem item) throws IOException {
    try {
      return put(item, bytes -> {});
    } catch (IOException e) {
      removeAfter(e);
      throw e;
    }
  }

  private List<StagedFile> putAll(StagingPlan plan) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Stager::daemon);
    try {
      CompletionService<StagedFile> arriving = new ExecutorCompletionService<>(threads);
      largestFirst(plan)
          .forEach(
              item -> arriving.submit(() -> put(item, bytes -> listener.sent(item.name(), bytes))));
      return inOrder(plan, collect(arriving, plan.items().size()));
    } finally {
      // A file that is still being written would come back after the directory was removed.
      threads.shutdownNow();
      letGo(threads);
    }
  }

  private StagedFile put(StagingItem item, LongConsumer sent) throws IOException {
    try {
      return area.put(item, sent);
    } catch (IOException e) {
      throw new IOException(item.name() + ": " + e.getMessage(), e);
    }
  }

  private static List<StagingItem> largestFirst(StagingPlan plan) {
    Comparator<StagingItem> bySize = Comparator.comparingLong(item -> item.source().length());
    return plan.items().stream().sorted(bySize.reversed()).toList();
  }

  /** In the order of arrival, so that the first failure ends it. */
  private static Map<String, StagedFile> collect(CompletionService<StagedFile> arriving, int count)
      throws IOException, InterruptedException {
    Map<String, StagedFile> files = new HashMap<>();
    for (int i = 0; i < count; i++) {
      StagedFile file = arrived(arriving.take());
      files.put(file.name(), file);
    }
    return files;
  }

  private static StagedFile arrived(Future<StagedFile> file)
      throws IOException, InterruptedException {
    try {
      return file.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static List<StagedFile> inOrder(StagingPlan plan, Map<String, StagedFile> files) {
    return plan.items().stream()
        .map(item -> files.get(item.name()))
        .filter(Objects::nonNull)
        .toList();
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

  /** File systems refuse to work for an interrupted thread, so that is put off. */
  private void removeAfter(Exception failure) {
    boolean interrupted = Thread.interrupted();
    try {
      area.remove();
    } catch (IOException e) {
      failure.addSuppressed(e);
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
}
