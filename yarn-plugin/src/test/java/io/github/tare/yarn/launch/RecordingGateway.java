package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A YARN that writes down what is asked of it. */
public final class RecordingGateway implements ContainerGateway {
  /** One line for each call. */
  public final List<String> calls = new ArrayList<>();

  /** What registering answers. */
  public Registration registration =
      new Registration(
          List.of(), new ContainerSize(8192, 4, new TreeMap<>(Map.of("yarn.io/gpu", 2L))));

  /** The context that the last container was started with. */
  public final List<LaunchContext> started = new ArrayList<>();

  /** What trying to reach the node of a container brings about. */
  public Consumer<String> reached = id -> {};

  @Override
  public Registration register(String host, int port, String webInterface) {
    calls.add("register " + host + " " + port + " " + webInterface);
    return registration;
  }

  @Override
  public void reachedAt(String webInterface) {
    calls.add("reached at " + webInterface);
  }

  @Override
  public void request(ContainerRequest request, Set<String> nodesToAvoid) {
    calls.add("request " + request.size().memoryMebibytes() + " MiB avoiding " + nodesToAvoid);
  }

  @Override
  public void withdraw(ContainerRequest request) {
    calls.add("withdraw " + request.size().memoryMebibytes() + " MiB");
  }

  @Override
  public void release(String containerId) {
    calls.add("release " + containerId);
  }

  @Override
  public void start(GrantedContainer container, LaunchContext context) {
    calls.add("start " + container.id());
    started.add(context);
  }

  @Override
  public void stop(String containerId) {
    calls.add("stop " + containerId);
  }

  @Override
  public void reach(String containerId) {
    calls.add("reach " + containerId);
    reached.accept(containerId);
  }

  @Override
  public void heartbeat(Duration interval) {
    calls.add("heartbeat " + interval);
  }

  @Override
  public void unregister(Outcome outcome, String diagnostics, String history) {
    calls.add("unregister " + outcome + " [" + diagnostics + "] " + history);
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
