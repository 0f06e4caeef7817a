package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.ContainerGateway;
import io.github.tare.yarn.launch.ContainerGateway.Outcome;
import io.github.tare.yarn.launch.ContainerGateway.Registration;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.WorkerComparison;
import io.github.tare.yarn.launch.WorkerRequests;
import io.github.tare.yarn.launch.WorkerTemplate;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.ApplicationStatus;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.resourcemanager.active.AbstractResourceManagerDriver;
import org.apache.flink.runtime.resourcemanager.exceptions.ResourceManagerException;
import org.apache.flink.runtime.webmonitor.history.HistoryServerUtils;
import org.apache.flink.util.concurrent.FutureUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gets Flink its TaskExecutors from YARN: exactly the worker that was planned on the client, and
 * nothing else. All state is changed in Flink's main thread; what YARN says hops there.
 */
final class TareResourceManagerDriver extends AbstractResourceManagerDriver<TareWorker>
    implements WorkerEvents.Target {
  /** Lower numbers are served first; the master's own container has 0. */
  private static final int WORKER_PRIORITY = 1;

  private final MasterSurroundings surroundings;
  private final WebAddress address;
  private @Nullable ContainerGateway yarn;
  private @Nullable WorkerRequests<CompletableFuture<TareWorker>> requests;
  private @Nullable ResourceManagerException refusal;

  TareResourceManagerDriver(
      Configuration effective, MasterSurroundings surroundings, WebAddress address) {
    super(effective, surroundings.staged());
    this.surroundings = surroundings;
    this.address = address;
  }

  @Override
  protected void initializeInternal() throws Exception {
    Duration waiting = flinkConfig.get(MasterOptions.REQUEST_HEARTBEAT);
    WorkerEvents events = new WorkerEvents(this, getMainThreadExecutor());
    // Quick from the start: the first workers are asked for as soon as the job is there.
    ContainerGateway gateway = surroundings.yarn().open(waiting, events);
    yarn = gateway;
    requests = new WorkerRequests<>(gateway, workerRequest(), heartbeat(), waiting);
    Registration registration =
        gateway.register(address.host(), address.port(), address.webInterface());
    refuseWhatNeverFits(registration.largest());
    getResourceEventHandler()
        .onPreviousAttemptWorkersRecovered(
            registration.survivors().stream().map(TareWorker::new).toList());
  }

  /** Only now is it known what the application's queue allows; YARN would just not answer. */
  private void refuseWhatNeverFits(ContainerSize largest) throws ResourceManagerException {
    ContainerSize worker = workerRequest().size();
    if (!worker.fitsIn(largest)) {
      throw end("a TaskExecutor needs " + worker.text() + "; the queue allows " + largest.text());
    }
  }

  private Duration heartbeat() {
    return Duration.ofSeconds(flinkConfig.get(MasterOptions.HEARTBEAT));
  }

  private ContainerRequest workerRequest() {
    WorkerTemplate worker = surroundings.manifest().worker();
    return new ContainerRequest(worker.container(), WORKER_PRIORITY, worker.nodeLabel());
  }

  @Override
  public CompletableFuture<TareWorker> requestResource(TaskExecutorProcessSpec spec) {
    Optional<String> difference =
        WorkerComparison.difference(
            DerivedWorker.of(spec), surroundings.manifest().worker().spec());
    return difference.isPresent() ? refuse(difference.get()) : ask();
  }

  private CompletableFuture<TareWorker> ask() {
    CompletableFuture<TareWorker> worker = new CompletableFuture<>();
    requests().ask(worker, getBlockedNodeRetriever().getAllBlockedNodeIds());
    log.info("Asked YARN for a container: {}. Waiting for {}.", workerRequest(), requests().size());
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
  private CompletableFuture<TareWorker> refuse(String reason) {
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
    log.info("Starting a TaskExecutor in {} on {}.", container.id(), container.node());
    yarn()
        .start(
            container,
            LaunchContextRules.worker(
                surroundings.manifest().worker(),
                container.id(),
                WorkerProperties.of(surroundings.staged(), flinkConfig, container)));
  }

  @Override
  public void ended(List<EndedContainer> containers) {
    for (EndedContainer container : containers) {
      getResourceEventHandler()
          .onWorkerTerminated(new ResourceID(container.id()), container.describe());
    }
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
    log.info("Stopping the TaskExecutor in {}.", worker.container().id());
    yarn().stop(worker.container().id());
  }

  @Override
  public void deregisterApplication(
      ApplicationStatus finalStatus, @Nullable String optionalDiagnostics) {
    Outcome outcome = outcome(finalStatus);
    unregister(outcome, optionalDiagnostics == null ? lastWords(outcome) : optionalDiagnostics);
  }

  /** Flink has none for an application whose job fails. */
  private String lastWords(Outcome outcome) {
    return outcome == Outcome.FAILED ? surroundings.failure().get().orElse("") : "";
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
    log.info("The application ends: {} {}", outcome, diagnostics);
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
