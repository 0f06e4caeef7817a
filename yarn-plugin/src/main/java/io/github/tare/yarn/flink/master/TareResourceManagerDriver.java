package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.diagnose.ApplicationEndLine;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.EndedLine;
import io.github.tare.yarn.diagnose.StartedLine;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.launch.ContainerGateway;
import io.github.tare.yarn.launch.ContainerGateway.Outcome;
import io.github.tare.yarn.launch.ContainerGateway.Registration;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.WorkerComparison;
import io.github.tare.yarn.launch.WorkerRequests;
import io.github.tare.yarn.launch.WorkerSizes;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.ApplicationStatus;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.resourcemanager.WorkerResourceSpec;
import org.apache.flink.runtime.resourcemanager.active.AbstractResourceManagerDriver;
import org.apache.flink.runtime.resourcemanager.exceptions.ResourceManagerException;
import org.apache.flink.runtime.webmonitor.history.HistoryServerUtils;
import org.apache.flink.util.concurrent.FutureUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gets Flink its TaskExecutors from YARN: the worker that was planned on the client, and those of
 * other sizes that jobs ask for, planned by the same core. All state is changed in Flink's main
 * thread; what YARN says hops there.
 */
final class TareResourceManagerDriver extends AbstractResourceManagerDriver<TareWorker>
    implements WorkerEvents.Target {
  /** A node's heartbeat, and the time that it gives a process to end. */
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(3);

  /** A node's heartbeat, the master's, and the last look. */
  private static final Duration TIME_TO_HEAR = Duration.ofSeconds(8);

  private final MasterSurroundings surroundings;
  private final WorkerSizes sizes;
  private final WebAddress address;
  private final Predicate<String> registered;
  private @Nullable ContainerGateway yarn;
  private @Nullable WorkerRequests<CompletableFuture<TareWorker>> requests;
  private @Nullable ResourceManagerException refusal;

  TareResourceManagerDriver(
      Configuration effective,
      MasterSurroundings surroundings,
      WorkerSizes sizes,
      WebAddress address,
      Predicate<String> registered) {
    super(effective, surroundings.staged());
    this.surroundings = surroundings;
    this.sizes = sizes;
    this.address = address;
    this.registered = registered;
  }

  @Override
  protected void initializeInternal() throws Exception {
    Duration waiting = flinkConfig.get(MasterOptions.REQUEST_HEARTBEAT);
    LastLook look = new LastLook(surroundings.logs(), getIoExecutor(), LastLook.PATIENCE);
    WorkerEvents events =
        new WorkerEvents(this, getMainThreadExecutor(), look, surroundings.lost());
    // Quick from the start: the first workers are asked for as soon as the job is there.
    ContainerGateway gateway = surroundings.yarn().open(waiting, events, registered);
    yarn = gateway;
    requests = new WorkerRequests<>(gateway, heartbeat(), waiting);
    Registration registration =
        gateway.register(address.host(), address.port(), address.webInterface());
    refuse(difference());
    refuse(sizes.within(registration.largest()));
    getResourceEventHandler()
        .onPreviousAttemptWorkersRecovered(
            registration.survivors().stream().map(TareWorker::new).toList());
  }

  /** Between the worker that Flink derives where no job says otherwise, and the plan (D2). */
  private Optional<String> difference() {
    WorkerResourceSpec usual =
        new TareWorkerResourceSpecFactory().createDefaultWorkerResourceSpec(flinkConfig);
    return WorkerComparison.difference(
        DerivedWorker.of(
            TaskExecutorProcessUtils.processSpecFromWorkerResourceSpec(flinkConfig, usual)),
        surroundings.manifest().worker().size().spec());
  }

  private void refuse(Optional<String> reason) throws ResourceManagerException {
    if (reason.isPresent()) {
      throw end(reason.get());
    }
  }

  private Duration heartbeat() {
    return Duration.ofSeconds(flinkConfig.get(MasterOptions.HEARTBEAT));
  }

  @Override
  public CompletableFuture<TareWorker> requestResource(TaskExecutorProcessSpec spec) {
    WorkerResources asked = DerivedWorker.of(spec).resources();
    return sizes.learn(asked).map(this::refused).orElseGet(() -> ask(sizes.request(asked)));
  }

  private CompletableFuture<TareWorker> ask(ContainerRequest request) {
    CompletableFuture<TareWorker> worker = new CompletableFuture<>();
    requests().ask(worker, request, getBlockedNodeRetriever().getAllBlockedNodeIds());
    log.info("Asked YARN for a container: {}. Waiting for {}.", request, requests().size());
    // Flink cancels the future of a worker that it does not need any more.
    FutureUtils.assertNoException(
        worker.handle(
            (granted, error) -> {
              if (error != null) {
                requests().withdraw(worker);
              }
              return granted;
            }));
    return worker;
  }

  /** Asking again can never help, so the application ends. */
  private CompletableFuture<TareWorker> refused(String reason) {
    if (refusal == null) {
      refusal = end(reason);
      getResourceEventHandler().onError(refusal);
    }
    return CompletableFuture.failedFuture(refusal);
  }

  private ResourceManagerException end(String reason) {
    String words = "No worker is started: " + reason + ".";
    log.error("{}", words);
    unregister(Outcome.FAILED, words);
    return new ResourceManagerException(words);
  }

  @Override
  public void granted(List<GrantedContainer> containers) {
    requests()
        .match(containers)
        .forEach(
            (worker, container) -> {
              worker.complete(new TareWorker(container));
              start(container);
            });
    log.info("YARN granted {} containers; waiting for {}.", containers.size(), requests().size());
  }

  private void start(GrantedContainer container) {
    log.info("{}", new StartedLine(container.id(), container.node()).text());
    yarn()
        .start(
            container,
            LaunchContextRules.worker(
                surroundings.manifest().worker(),
                sizes.ofPriority(container.priority()),
                container.id(),
                WorkerProperties.of(surroundings.staged(), flinkConfig, container)));
  }

  @Override
  public void ended(EndedContainer container, Diagnosis why) {
    String words = EndedLine.write(VerdictText.headline(why), container);
    // Of a TaskExecutor that could say goodbye, as YARN's kills allow, Flink logs no end.
    log.warn("{}", words);
    getResourceEventHandler().onWorkerTerminated(new ResourceID(container.id()), words);
  }

  @Override
  public void startFailed(String containerId, String reason) {
    String words = "YARN could not start a TaskExecutor in " + containerId + ": " + reason;
    log.warn("{}", words);
    yarn().release(containerId);
    getResourceEventHandler().onWorkerTerminated(new ResourceID(containerId), words);
  }

  @Override
  public void failed(Throwable error) {
    getResourceEventHandler().onError(error);
  }

  @Override
  public void releaseResource(TareWorker worker) {
    String id = worker.container().id();
    log.info("Stopping the TaskExecutor in {}.", id);
    yarn().stop(id);
    // A TaskExecutor that YARN kills tells Flink that it is going, and Flink gives it up: YARN must
    // be heard first, or it forgets why.
    ScheduledFuture<?> unused =
        getMainThreadExecutor()
            .schedule(() -> giveBack(id), TIME_TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A node that is gone has stopped nothing, and YARN would tell of it minutes later. */
  private void giveBack(String id) {
    FutureUtils.assertNoException(
        CompletableFuture.runAsync(() -> yarn().reach(id), getIoExecutor())
            .thenRunAsync(() -> yarn().release(id), getMainThreadExecutor()));
  }

  @Override
  public void deregisterApplication(
      ApplicationStatus finalStatus, @Nullable String optionalDiagnostics) {
    Outcome outcome = outcome(finalStatus);
    String words = optionalDiagnostics == null ? lastWords(outcome) : optionalDiagnostics;
    unregister(outcome, surroundings.lost().after(words));
  }

  /** Flink has none for an application whose job fails. */
  private String lastWords(Outcome outcome) {
    Optional<String> failure =
        outcome == Outcome.FAILED ? surroundings.failure().get() : Optional.empty();
    failure.flatMap(LossLabels::container).ifPresent(this::reachAtOnce);
    // YARN may still be about to say what was behind it.
    failure
        .flatMap(LossLabels::behind)
        .ifPresent(wanted -> surroundings.lost().soon(wanted, TIME_TO_HEAR).join());
    return failure.orElse("");
  }

  /** Flink's main thread, which would do so later, waits. */
  private void reachAtOnce(String id) {
    getIoExecutor().execute(() -> yarn().reach(id));
  }

  private static Outcome outcome(ApplicationStatus status) {
    return switch (status) {
      case SUCCEEDED -> Outcome.SUCCEEDED;
      case FAILED -> Outcome.FAILED;
      case CANCELED -> Outcome.KILLED;
      case UNKNOWN -> Outcome.UNDEFINED;
    };
  }

  private void unregister(Outcome outcome, String diagnostics) {
    log.info("{}", ApplicationEndLine.write(outcome.name(), diagnostics));
    String history =
        HistoryServerUtils.getHistoryServerURL(flinkConfig).map(URL::toString).orElse("");
    try {
      yarn().unregister(outcome, diagnostics, history);
    } catch (IOException e) {
      log.error("YARN was not told that the application ends.", e);
    }
    surroundings.end().run();
  }

  @Override
  public void terminate() {
    if (yarn != null) {
      yarn.close();
    }
  }

  private ContainerGateway yarn() {
    if (yarn == null) {
      throw new IllegalStateException("not initialized");
    }
    return yarn;
  }

  private WorkerRequests<CompletableFuture<TareWorker>> requests() {
    if (requests == null) {
      throw new IllegalStateException("not initialized");
    }
    return requests;
  }
}
