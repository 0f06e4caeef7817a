package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.flink.runtime.resourcemanager.exceptions.ResourceManagerException;

/** Carries what YARN says, in its own threads, into Flink's main thread. */
final class WorkerEvents implements ContainerEvents {
  private final Target target;
  private final Executor mainThread;

  WorkerEvents(Target target, Executor mainThread) {
    this.target = target;
    this.mainThread = mainThread;
  }

  /** Hears everything in Flink's main thread. */
  interface Target {
    void granted(List<GrantedContainer> containers);

    void ended(List<EndedContainer> containers);

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
    hop(() -> target.ended(containers));
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
