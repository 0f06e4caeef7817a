package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several questions asked at once, which together may take so long and no longer. */
final class Questions implements AutoCloseable {
  private final Duration patience;
  private final long end;
  private final List<FutureTask<?>> asked = new ArrayList<>();

  Questions(Duration patience) {
    this.patience = patience;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Asks on a thread of its own, which holds up neither the others nor the end of the process. */
  <T> Pending<T> ask(String name, Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    asked.add(task);
    Thread thread = new Thread(task, "tare-ask-" + name);
    thread.setDaemon(true);
    thread.start();
    return new Pending<>(task);
  }

  /** Questions still open are given up; their threads are interrupted, not waited for. */
  @Override
  public void close() {
    asked.forEach(task -> task.cancel(true));
  }

  /** A question that may have been answered. */
  final class Pending<T> {
    private final FutureTask<T> task;

    private Pending(FutureTask<T> task) {
      this.task = task;
    }

    /** Waits for what is left of the time; unknown if there is none, or if it failed. */
    Fact<T> answer() {
      try {
        return Fact.of(task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        return Fact.unknown("no answer came within " + inWords(patience));
      } catch (ExecutionException e) {
        return Fact.unknown(Causes.inWords(e));
      } catch (CancellationException e) {
        return Fact.unknown("it was given up");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Fact.unknown("the wait was interrupted");
      }
    }
  }

  /** For example {@code 15 s} or {@code 1500 ms}. */
  static String inWords(Duration time) {
    return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
