package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.RecorderContents;
import io.github.tare.yarn.launch.ContainerEvents;
import io.github.tare.yarn.launch.ContainerGateway.Registration;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.launch.GrantedContainer;
import io.github.tare.yarn.launch.Launches;
import io.github.tare.yarn.launch.RecordingGateway;
import io.github.tare.yarn.launch.WorkerSizes;
import io.github.tare.yarn.recorder.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.runtime.clusterframework.ApplicationStatus;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.resourcemanager.active.ResourceEventHandler;
import org.apache.flink.util.concurrent.ScheduledExecutorServiceAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TareResourceManagerDriverTest {
  private static final String WORKER = "container_1700000000000_0001_01_000002";

  @TempDir private Path directory;
  private final SameThread mainThread = new SameThread();
  private final RecordingGateway yarn = new RecordingGateway();
  private final Flink flink = new Flink();
  private final Configuration staged = PinnedWorker.configuration();
  private final Configuration effective = new Configuration(staged);
  private final GrantedContainer container = new GrantedContainer("c1", "node1", "node1:4", 1);
  private final List<MemoryPlan> planned = new ArrayList<>();
  private @Nullable ContainerEvents events;
  private Optional<String> failure = Optional.empty();
  private Optional<RecorderContents> recorder = Optional.empty();
  private boolean ended;
  private TareResourceManagerDriver driver;

  @BeforeEach
  void startDriver() throws Exception {
    start();
  }

  private void start() throws Exception {
    effective.set(JobManagerOptions.ADDRESS, "master-node");
    driver =
        new TareResourceManagerDriver(
            effective,
            new MasterSurroundings(
                Launches.manifest(),
                staged,
                (pace, heard, registered) -> {
                  events = heard;
                  return yarn;
                },
                this::left,
                lost(),
                () -> failure,
                () -> ended = true),
            new WorkerSizes(Launches.manifest(), planned::add),
            new WebAddress("master-node", "http://master-node:4711"),
            container -> false);
    driver.initialize(
        flink,
        new ScheduledExecutorServiceAdapter(mainThread),
        Runnable::run,
        () -> Set.of("bad-node"));
  }

  @Test
  void the_master_registers_where_its_web_interface_is() {
    assertThat(yarn.calls).containsExactly("register master-node 4711 http://master-node:4711");
    assertThat(flink.recovered).isEmpty();
  }

  @Test
  void workers_of_an_earlier_attempt_are_flinks_again() throws Exception {
    yarn.registration = new Registration(List.of(container), yarn.registration.largest());
    start();
    assertThat(flink.recovered).containsExactly(new TareWorker(container));
  }

  @Test
  void a_queue_that_never_allows_the_worker_ends_the_application_with_both_numbers() {
    yarn.registration = new Registration(List.of(), new ContainerSize(1727, 4));
    assertThatThrownBy(this::start)
        .hasMessage(
            "No worker is started: a TaskExecutor needs 1728 MiB, 1 vcore, 2 yarn.io/gpu; the queue"
                + " allows 1727 MiB, 4 vcores.");
    assertThat(yarn.calls).last().asString().startsWith("unregister FAILED [No worker is started");
    assertThat(ended).isTrue();
  }

  @Test
  void a_cluster_without_the_workers_gpus_ends_the_application() {
    yarn.registration = new Registration(List.of(), new ContainerSize(8192, 4));
    assertThatThrownBy(this::start).hasMessageContaining("the queue allows 8192 MiB, 4 vcores.");
  }

  @Test
  void a_worker_is_a_container_of_exactly_the_planned_size_on_no_blocked_node() {
    CompletableFuture<TareWorker> worker = ask();
    assertThat(yarn.calls).contains("request 1728 MiB avoiding [bad-node]");
    assertThat(worker).isNotDone();
  }

  @Test
  void a_granted_container_becomes_a_started_worker() {
    CompletableFuture<TareWorker> worker = ask();
    driver.granted(List.of(container));
    assertThat(worker).isCompletedWithValue(new TareWorker(container));
    assertThat(worker.join().getResourceID()).isEqualTo(new ResourceID("c1"));
    assertThat(yarn.calls).contains("start c1");
  }

  @Test
  void a_worker_is_told_what_the_master_alone_knows() {
    assertThat(ask()).isNotDone();
    driver.granted(List.of(container));
    assertThat(yarn.started.get(0).command())
        .contains(
            " -Dtaskmanager.resource-id=c1 ",
            " -Djobmanager.rpc.address=master-node ",
            " -Dtaskmanager.host=node1 ")
        .doesNotContain("-Dtaskmanager.memory");
  }

  @Test
  void a_plan_that_flink_derives_otherwise_ends_the_application_with_both_numbers() {
    effective.setString("taskmanager.memory.managed.size", "500m");
    assertThatThrownBy(this::start).hasMessageStartingWith("No worker is started: ");
    assertThat(yarn.calls)
        .contains(
            "unregister FAILED [No worker is started: the worker that Flink derived differs from"
                + " the plan that was checked and requested: managed is 500.00 MiB (524288000"
                + " bytes) and was planned as 512.00 MiB (536870920 bytes).] ");
    assertThat(ended).isTrue();
  }

  @Test
  void a_worker_of_another_size_is_planned_requested_and_launched_apart() {
    CompletableFuture<TareWorker> usual = ask();
    CompletableFuture<TareWorker> large = ask("taskmanager.memory.task.heap.size", "1g");
    assertThat(yarn.calls).contains("request 2721 MiB avoiding [bad-node]");

    driver.granted(List.of(container, new GrantedContainer("c2", "node2", "node2:4", 2)));

    assertThat(large.join().getResourceID()).isEqualTo(new ResourceID("c2"));
    assertThat(usual.join().getResourceID()).isEqualTo(new ResourceID("c1"));
    assertThat(yarn.started.get(0).command()).contains(" -Xmx536870902 ");
    assertThat(yarn.started.get(1).command())
        .contains(
            " -Xmx1207959552 -Xms1207959552 ",
            " -Dtaskmanager.memory.task.heap.size=1073741824b ",
            " -Dtaskmanager.memory.jvm-overhead.max=570425357b ");
    assertThat(planned).hasSize(1);
  }

  @Test
  void a_size_is_planned_once_however_many_workers_have_it() {
    assertThat(ask("taskmanager.memory.task.heap.size", "1g")).isNotDone();
    assertThat(ask("taskmanager.memory.task.heap.size", "1g")).isNotDone();
    assertThat(planned).hasSize(1);
  }

  @Test
  void a_size_that_the_queue_never_allows_ends_the_application_with_both_numbers() {
    assertThat(ask("taskmanager.memory.task.heap.size", "16g")).isCompletedExceptionally();
    assertThat(yarn.calls)
        .contains(
            "unregister FAILED [No worker is started: a job's slot sharing group asks for a"
                + " TaskExecutor with 1 slot, which needs 18561 MiB, 1 vcore; the queue allows 8192"
                + " MiB, 4 vcores, 2 yarn.io/gpu.] ")
        .noneMatch(call -> call.startsWith("request"));
    assertThat(flink.errors).hasSize(1);
    assertThat(ended).isTrue();
  }

  @Test
  void a_refusal_is_said_once_however_often_flink_asks() {
    assertThat(ask("taskmanager.memory.task.heap.size", "16g")).isCompletedExceptionally();
    assertThatThrownBy(ask("taskmanager.memory.task.heap.size", "16g")::join)
        .hasMessageContaining("No worker is started");
    assertThat(flink.errors).hasSize(1);
    assertThat(yarn.calls.stream().filter(call -> call.startsWith("unregister"))).hasSize(1);
  }

  @Test
  void a_request_that_flink_cancels_is_taken_back_and_its_late_container_released() {
    ask().cancel(true);
    driver.granted(List.of(container));
    assertThat(yarn.calls).contains("withdraw 1728 MiB", "release c1").doesNotContain("start c1");
  }

  @Test
  void containers_that_nobody_asked_for_go_back() {
    assertThat(ask()).isNotDone();
    driver.granted(List.of(container, new GrantedContainer("c2", "node2", "node2:4", 1)));
    assertThat(yarn.calls).contains("start c1", "release c2");
  }

  @Test
  void a_start_that_fails_gives_the_container_back_and_tells_flink_why() {
    driver.startFailed("c1", "disk full");
    assertThat(yarn.calls).contains("release c1");
    assertThat(flink.terminated)
        .containsExactly("c1: YARN could not start a TaskExecutor in c1: disk full");
  }

  @Test
  void an_ended_container_is_reported_with_the_reason() {
    heard().ended(List.of(new EndedContainer("c1", -104, "beyond the limit")));
    assertThat(flink.terminated)
        .containsExactly(
            "c1: YARN killed it: it used more physical memory than its container has: c1 ended with"
                + " exit status -104. YARN says: beyond the limit");
  }

  @Test
  void the_part_of_its_memory_that_its_recorder_convicts_is_named() {
    recorder = Optional.of(Recorded.valid().flat(Field.OTHER, 812).recording());
    heard().ended(List.of(new EndedContainer("c1", -104, "beyond the limit")));
    assertThat(flink.terminated)
        .containsExactly(
            "c1: killed: native memory 412 MiB over its budget of 400 MiB: c1 ended with exit"
                + " status -104. YARN says: beyond the limit");
  }

  @Test
  void a_lost_worker_is_told_beside_the_logs_and_at_the_end() throws IOException {
    recorder = Optional.of(Recorded.valid().flat(Field.OTHER, 812).recording());
    heard().ended(List.of(new EndedContainer(WORKER, -104, "beyond the limit")));
    driver.deregisterApplication(ApplicationStatus.SUCCEEDED, null);
    assertThat(directory.resolve("lost-taskexecutors.txt"))
        .content()
        .contains(WORKER + " -104 killed: native memory 412 MiB over its budget of 400 MiB\n");
    assertThat(yarn.calls)
        .contains(
            "unregister SUCCEEDED [It lost a TaskExecutor: killed: native memory 412 MiB over its"
                + " budget of 400 MiB ("
                + WORKER
                + ", exit status -104).] ");
  }

  @Test
  void what_was_behind_a_farewell_is_waited_for_at_the_end() throws Exception {
    failure =
        Optional.of("its job failed: FlinkExpectedException: The TaskExecutor is shutting down");
    Thread yarnsThread =
        new Thread(() -> heard().ended(List.of(new EndedContainer(WORKER, -104, ""))));
    yarnsThread.start();
    driver.deregisterApplication(ApplicationStatus.FAILED, null);
    yarnsThread.join();
    assertThat(yarn.calls)
        .anySatisfy(
            call ->
                assertThat(call)
                    .startsWith("unregister FAILED [its job failed: ")
                    .contains(" is shutting down. It lost a TaskExecutor: YARN killed it"));
  }

  @Test
  void a_worker_that_flink_gave_back_is_not_lost() {
    heard().ended(List.of(new EndedContainer(WORKER, -100, "Container released by application")));
    heard().ended(List.of(new EndedContainer(WORKER.replace('2', '3'), 0, "")));
    driver.deregisterApplication(ApplicationStatus.SUCCEEDED, null);
    assertThat(flink.terminated).hasSize(2);
    assertThat(yarn.calls).contains("unregister SUCCEEDED [] ");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_released_worker_is_stopped_and_given_back_once_yarn_could_tell_why_it_ended() {
    driver.releaseResource(new TareWorker(container));
    assertThat(yarn.calls).contains("stop c1").doesNotContain("release c1");
    mainThread.later.forEach(Runnable::run);
    assertThat(yarn.calls).containsSubsequence("stop c1", "reach c1", "release c1");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_worker_whose_node_cannot_be_reached_is_lost() throws IOException {
    yarn.reached = this::nobodyAnswers;
    driver.releaseResource(new TareWorker(new GrantedContainer(WORKER, "node1", "node1:4", 1)));
    mainThread.later.forEach(Runnable::run);
    heard().ended(List.of(new EndedContainer(WORKER, -100, "Container released by application")));
    assertThat(yarn.calls).contains("release " + WORKER);
    assertThat(directory.resolve("lost-taskexecutors.txt"))
        .content()
        .endsWith(WORKER + " -100 its node could not be reached\n");
    assertThat(flink.terminated)
        .first()
        .asString()
        .endsWith("ended with exit status -100. Nobody answered at node1:4: it is off.");
  }

  @Test
  void a_node_that_is_behind_the_end_of_a_job_is_asked_at_once() {
    yarn.reached = this::nobodyAnswers;
    failure =
        Optional.of("its job failed: Heartbeat of TaskManager with id " + WORKER + " timed out");
    driver.deregisterApplication(ApplicationStatus.FAILED, null);
    assertThat(yarn.calls)
        .contains(
            "unregister FAILED [its job failed: Heartbeat of TaskManager with id "
                + WORKER
                + " timed out. It lost a TaskExecutor: its node could not be reached ("
                + WORKER
                + ", exit status -100).] ");
  }

  private void nobodyAnswers(String id) {
    heard().ended(List.of(EndedContainer.unanswered(id, "node1:4", "it is off")));
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, SUCCEEDED",
    "FAILED, FAILED",
    "CANCELED, KILLED",
    "UNKNOWN, UNDEFINED",
  })
  void the_application_ends_as_the_job_did_and_leaves_nothing_behind(
      ApplicationStatus status, String outcome) {
    driver.deregisterApplication(status, null);
    assertThat(yarn.calls).contains("unregister " + outcome + " [] ");
    assertThat(ended).isTrue();
  }

  @Test
  void a_failed_application_ends_with_what_failed_its_job() {
    failure = Optional.of("its job failed: it divided by zero");
    driver.deregisterApplication(ApplicationStatus.FAILED, null);
    assertThat(yarn.calls).contains("unregister FAILED [its job failed: it divided by zero] ");
  }

  @Test
  void what_flink_says_itself_comes_before_what_failed_its_job() {
    failure = Optional.of("its job failed: it divided by zero");
    driver.deregisterApplication(ApplicationStatus.FAILED, "it broke");
    assertThat(yarn.calls).contains("unregister FAILED [it broke] ");
  }

  @Test
  void an_application_that_was_cancelled_says_nothing_of_an_earlier_failure() {
    failure = Optional.of("its job failed: it divided by zero");
    driver.deregisterApplication(ApplicationStatus.CANCELED, null);
    assertThat(yarn.calls).contains("unregister KILLED [] ");
  }

  @Test
  void the_history_server_is_where_to_look_afterwards() {
    effective.setString("historyserver.web.address", "history");
    driver.deregisterApplication(ApplicationStatus.FAILED, "it broke");
    assertThat(yarn.calls).contains("unregister FAILED [it broke] http://history:8082");
  }

  @Test
  void what_yarn_says_is_heard_in_flinks_main_thread_only() {
    List<Runnable> hops = new ArrayList<>();
    LastLook look = new LastLook(this::left, Runnable::run, LastLook.PATIENCE);
    WorkerEvents events = new WorkerEvents(driver, hops::add, look, lost());
    events.ended(List.of(new EndedContainer("c1", 1, "")));
    events.shutdownRequested();
    assertThat(flink.terminated).isEmpty();
    hops.forEach(Runnable::run);
    assertThat(flink.terminated).hasSize(1);
    assertThat(flink.errors)
        .singleElement()
        .satisfies(error -> assertThat(error).hasMessageContaining("does not want this"));
  }

  private ContainerEvents heard() {
    return Objects.requireNonNull(events);
  }

  private LostWorkers lost() {
    return new LostWorkers(Optional.of(directory.resolve("jobmanager.log")));
  }

  private Evidence left(EndedContainer container) {
    return new Evidence(container.id(), Optional.of(container), List.of(), recorder);
  }

  private CompletableFuture<TareWorker> ask() {
    return driver.requestResource(PinnedWorker.derivedFrom(effective));
  }

  /** As a job's slot sharing group does that needs more, or less, of something. */
  private CompletableFuture<TareWorker> ask(String key, String value) {
    Configuration other = new Configuration(effective);
    other.setString(key, value);
    return driver.requestResource(PinnedWorker.derivedFrom(other));
  }

  private static final class Flink implements ResourceEventHandler<TareWorker> {
    final List<TareWorker> recovered = new ArrayList<>();
    final List<String> terminated = new ArrayList<>();
    final List<Throwable> errors = new ArrayList<>();

    @Override
    public void onPreviousAttemptWorkersRecovered(Collection<TareWorker> workers) {
      recovered.addAll(workers);
    }

    @Override
    public void onWorkerTerminated(ResourceID id, String diagnostics) {
      terminated.add(id.getResourceIdString() + ": " + diagnostics);
    }

    @Override
    public void onError(Throwable error) {
      errors.add(error);
    }
  }
}
