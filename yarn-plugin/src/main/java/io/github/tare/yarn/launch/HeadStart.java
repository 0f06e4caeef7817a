package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A master's way to YARN by which its first TaskExecutors start while Flink itself still does: it
 * registers, asks for them and starts them. Flink finds them when it registers, as it finds those
 * of an earlier attempt; when it asks for one that is not there yet, it gets one of them. What YARN
 * has said meanwhile it hears then.
 */
public final class HeadStart implements ContainerGateway {
  private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);
  private static final int NO_PORT_YET = -1;

  private final ContainerRequest request;
  private final StartedAhead ahead;
  private final HeldEvents flink = new HeldEvents();
  private final CompletableFuture<ContainerGateway> opened = new CompletableFuture<>();
  private final CompletableFuture<Registration> answer = new CompletableFuture<>();
  private volatile Predicate<String> registered = container -> false;

  /**
   * One that has not begun.
   *
   * @param request for each of the first TaskExecutors
   * @param context what is started in its container
   */
  public HeadStart(ContainerRequest request, Function<GrantedContainer, LaunchContext> context) {
    this.request = Objects.requireNonNull(request);
    this.ahead = new StartedAhead(request, context);
  }

  /**
   * Connects, registers, and asks; what fails is told when Flink registers. Nothing is asked for
   * where an earlier attempt's TaskExecutors still run, or the queue does not allow one.
   *
   * @param workers how many are asked for
   * @param host where the master is reached
   * @param connect opens the way to YARN for whom it tells of containers
   */
  public void begin(int workers, String host, Function<ContainerEvents, ContainerGateway> connect) {
    try {
      ContainerGateway yarn = connect.apply(new Heard());
      opened.complete(yarn);
      Registration registration = yarn.register(host, NO_PORT_YET, "");
      if (registration.survivors().isEmpty() && request.size().fitsIn(registration.largest())) {
        LOG.info("Asking YARN for {} while Flink starts, {} times.", request, workers);
        ahead.ask(workers, yarn);
      }
      answer.complete(registration);
    } catch (IOException | RuntimeException e) {
      opened.completeExceptionally(e);
      answer.completeExceptionally(e);
    }
  }

  /**
   * Flink hears from now on what YARN says.
   *
   * @param hasRegistered whether Flink has a TaskExecutor in a container
   */
  public HeadStart toldTo(ContainerEvents events, Predicate<String> hasRegistered) {
    registered = hasRegistered;
    flink.passTo(events);
    return this;
  }

  @Override
  public Registration register(String host, int port, String webInterface) throws IOException {
    try {
      Registration registration = answer.get();
      yarn().reachedAt(webInterface);
      return found(registration);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the master registers", e);
    }
  }

  /** Either has none where the other has some. */
  private Registration found(Registration registration) {
    List<GrantedContainer> running = ahead.endsAsking(yarn());
    return running.isEmpty() ? registration : new Registration(running, registration.largest());
  }

  @Override
  public void reachedAt(String webInterface) {
    yarn().reachedAt(webInterface);
  }

  @Override
  public void request(ContainerRequest asked, Set<String> nodesToAvoid) {
    ahead
        .take(asked, nodesToAvoid, registered)
        .ifPresentOrElse(
            container -> flink.granted(List.of(container)),
            () -> yarn().request(asked, nodesToAvoid));
  }

  @Override
  public void withdraw(ContainerRequest asked) {
    if (!ahead.settles(asked)) {
      yarn().withdraw(asked);
    }
  }

  @Override
  public void start(GrantedContainer container, LaunchContext context) {
    if (!ahead.hasStarted(container.id())) {
      yarn().start(container, context);
    }
  }

  @Override
  public void release(String containerId) {
    ahead.forget(containerId);
    yarn().release(containerId);
  }

  @Override
  public void stop(String containerId) {
    yarn().stop(containerId);
  }

  @Override
  public void reach(String containerId) {
    yarn().reach(containerId);
  }

  @Override
  public void heartbeat(Duration interval) {
    yarn().heartbeat(interval);
  }

  @Override
  public void unregister(Outcome outcome, String diagnostics, String history) throws IOException {
    yarn().unregister(outcome, diagnostics, history);
  }

  @Override
  public void close() {
    CompletableFuture<Void> unused = opened.thenAccept(ContainerGateway::close);
  }

  private ContainerGateway yarn() {
    return opened.join();
  }

  /** What YARN says: of the first TaskExecutors' grants Flink hears when it asks for them. */
  private final class Heard implements ContainerEvents {
    @Override
    public void granted(List<GrantedContainer> containers) {
      List<GrantedContainer> others =
          containers.stream().filter(container -> !ahead.starts(container, yarn())).toList();
      if (!others.isEmpty()) {
        flink.granted(others);
      }
    }

    @Override
    public void ended(List<EndedContainer> containers) {
      containers.forEach(container -> ahead.forget(container.id()));
      flink.ended(containers);
    }

    @Override
    public void startFailed(String containerId, String reason) {
      ahead.forget(containerId);
      flink.startFailed(containerId, reason);
    }

    @Override
    public void shutdownRequested() {
      flink.shutdownRequested();
    }

    @Override
    public void failed(Throwable error) {
      flink.failed(error);
    }
  }
}
