package io.github.tare.yarn.running;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks the masters of several applications at once which TaskExecutors they have lost. */
public final class LossSurvey {
  /** For all of them together: a list must not wait for a master that hangs. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int AT_ONCE = 16;

  private final ApplicationsDoor.Visit cluster;
  private final Duration patience;

  /** Asks nothing yet. */
  public LossSurvey(ApplicationsDoor.Visit cluster) {
    this(cluster, PATIENCE);
  }

  LossSurvey(ApplicationsDoor.Visit cluster, Duration patience) {
    this.cluster = cluster;
    this.patience = patience;
  }

  /** What each has lost, by its id; one whose master does not answer in time is left out. */
  public Map<String, List<LostWorker>> of(List<KnownApplication> applications) {
    List<KnownApplication> running =
        applications.stream().filter(it -> it.status().webInterface().isPresent()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, LossSurvey::daemon);
    try {
      return collect(
          running,
          threads.invokeAll(
              running.stream().map(this::question).toList(),
              patience.toMillis(),
              TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<List<LostWorker>> question(KnownApplication application) {
    String webInterface = application.status().webInterface().orElseThrow();
    return () -> cluster.flink(webInterface).lostWorkers();
  }

  /** All of them are done: those that were late are cancelled. */
  private static Map<String, List<LostWorker>> collect(
      List<KnownApplication> applications, List<Future<List<LostWorker>>> answers)
      throws InterruptedException {
    Map<String, List<LostWorker>> lost = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      if (!answers.get(i).isCancelled()) {
        put(applications.get(i).id(), answers.get(i), lost);
      }
    }
    return lost;
  }

  private static void put(
      String id, Future<List<LostWorker>> answer, Map<String, List<LostWorker>> into)
      throws InterruptedException {
    try {
      into.put(id, answer.get());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tare-losses");
    thread.setDaemon(true);
    return thread;
  }
}
