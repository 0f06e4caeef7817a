package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.flink.runtime.resourcemanager.exceptions.ResourceManagerException;
import org.apache.flink.util.concurrent.FutureUtils;

/**
 * Carries what YARN says, in its own threads, into Flink's main thread; of a container that has
 * ended only when it is known why.
 */
final class WorkerEvents implements ContainerEvents {
  private final Target target;
  private final Executor mainThread;
  private final LastLook look;
  private final LostWorkers lost;

  WorkerEvents(Target target, Executor mainThread, LastLook look, LostWorkers lost) {
    this.target = target;
    this.mainThread = mainThread;
    this.look = look;
    this.lost = lost;
  }

  /** Hears everything in Flink's main thread. */
  interface Target {
    void granted(List<GrantedContainer> containers);

    void ended(EndedContainer container, Diagnosis why);

    void startFailed(String containerId, String reason);

    /** Flink cannot go on. */
    void failed(Throwable error);
  }

  @Override
  public void granted(List<GrantedContainer> containers) {
    hop(() -> target.granted(containers));
  }

  @Override
  public void ended(List<EndedContainer> containers) {
    containers.forEach(this::ended);
  }

  private void ended(EndedContainer container) {
    CompletableFuture<Diagnosis> found = look.at(container);
    FutureUtils.assertNoException(
        look.inTime(container, found).thenAccept(why -> hop(() -> target.ended(container, why))));
    FutureUtils.assertNoException(found.thenAccept(why -> run(() -> keep(container, why))));
  }

  /** Flink's main thread may be waiting for it: it is kept here. */
  private void keep(EndedContainer container, Diagnosis why) {
    if (!why.verdict().cause().isOrdinary()) {
      lost.add(LostWorker.of(Instant.now(), container, why));
    }
  }

  @Override
  public void startFailed(String containerId, String reason) {
    hop(() -> target.startFailed(containerId, reason));
  }

  @Override
  public void shutdownRequested() {
    failed(
        new ResourceManagerException(
            "YARN does not want this application master any more: the application was killed, or"
                + " another attempt has begun."));
  }

  @Override
  public void failed(Throwable error) {
    hop(() -> target.failed(error));
  }

  private void hop(Runnable event) {
    mainThread.execute(() -> run(event));
  }

  /** A bug in handling an event must not leave a master that waits for ever. */
  private void run(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      target.failed(e);
    }
  }
}
