package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.launch.EndedContainer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out why a TaskExecutor ended, as well as that can be known in the time that Flink can wait:
 * it asks for another one only when it is told.
 */
final class LastLook {
  /**
   * A tenth of the time that a TaskExecutor takes to be replaced. Only a node that does not answer
   * costs as much.
   */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);

  private final Function<EndedContainer, Evidence> logs;
  private final Executor reader;
  private final Duration patience;

  /**
   * A look at what this gives.
   *
   * @param logs what a container left; may take long
   * @param reader may wait for it
   */
  LastLook(Function<EndedContainer, Evidence> logs, Executor reader, Duration patience) {
    this.logs = logs;
    this.reader = reader;
    this.patience = patience;
  }

  /** Always completes: if need be with what the status alone says. */
  CompletableFuture<Diagnosis> at(EndedContainer ended) {
    Diagnosis byStatus = byStatus(ended);
    if (!byStatus.verdict().cause().leavesQuestions()) {
      return CompletableFuture.completedFuture(byStatus);
    }
    try {
      return CompletableFuture.supplyAsync(() -> Diagnosis.of(logs.apply(ended)), reader)
          .handle((found, error) -> heard(ended, found, error).orElse(byStatus));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(byStatus);
    }
  }

  /** The same in the time that Flink can wait; the look itself goes on. */
  CompletableFuture<Diagnosis> inTime(EndedContainer ended, CompletableFuture<Diagnosis> found) {
    return found
        .copy()
        .completeOnTimeout(byStatus(ended), patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Diagnosis byStatus(EndedContainer ended) {
    return Diagnosis.of(new Evidence(ended.id(), Optional.of(ended), List.of(), Optional.empty()));
  }

  /** The log has all of it, even if it comes too late for Flink. */
  private static Optional<Diagnosis> heard(
      EndedContainer ended, @Nullable Diagnosis found, @Nullable Throwable error) {
    if (found == null) {
      LOG.warn("What {} left cannot be read.", ended.id(), error);
      return Optional.empty();
    }
    LOG.warn("Why {} ended: {}", ended.id(), String.join(" ", VerdictText.of(found)));
    return Optional.of(found);
  }
}
