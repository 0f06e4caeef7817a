package io.github.tare.yarn.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what YARN says until there is somebody to hear it. */
final class HeldEvents implements ContainerEvents {
  private final List<Consumer<ContainerEvents>> held = new ArrayList<>();
  private @Nullable ContainerEvents listener;

  /** Whoever hears everything from now on, and what was held before. */
  synchronized void passTo(ContainerEvents heard) {
    listener = heard;
    held.forEach(event -> event.accept(heard));
    held.clear();
  }

  private synchronized void pass(Consumer<ContainerEvents> event) {
    if (listener == null) {
      held.add(event);
    } else {
      event.accept(listener);
    }
  }

  @Override
  public void granted(List<GrantedContainer> containers) {
    pass(it -> it.granted(containers));
  }

  @Override
  public void ended(List<EndedContainer> containers) {
    pass(it -> it.ended(containers));
  }

  @Override
  public void startFailed(String containerId, String reason) {
    pass(it -> it.startFailed(containerId, reason));
  }

  @Override
  public void shutdownRequested() {
    pass(ContainerEvents::shutdownRequested);
  }

  @Override
  public void failed(Throwable error) {
    pass(it -> it.failed(error));
  }
}
