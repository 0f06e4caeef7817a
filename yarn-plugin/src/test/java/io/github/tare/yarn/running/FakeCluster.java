package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.launch.DeploymentMode;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.MemoryArea;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.submit.ApplicationRequest;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.ApplicationStatus.Outcome;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import io.github.tare.yarn.submit.YarnGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** YARN, HDFS and Flink with applications that do as a test says; remembers what it was asked. */
public final class FakeCluster
    implements ApplicationsDoor,
        ApplicationsDoor.Visit,
        Applications,
        YarnGateway,
        StagingRoot,
        FlinkCluster {
  /** A session of this user's. */
  public static final String SESSION = "application_1700000000000_0001";

  /** An application of this user's. */
  public static final String APPLICATION = "application_1700000000000_0002";

  /** One that has no tag of Tare's. */
  public static final String NOT_TARES = "application_1700000000000_0003";

  /** Another user's. */
  public static final String FOREIGN = "application_1700000000000_0004";

  /** One that has ended. */
  public static final String ENDED = "application_1700000000000_0005";

  /** One whose master waits. */
  public static final String WAITING = "application_1700000000000_0006";

  /** One whose job failed. */
  public static final String FAILED = "application_1700000000000_0007";

  public final FakeLogs logs = new FakeLogs();
  public final List<String> asked = new ArrayList<>();
  public final List<String> jobs = new ArrayList<>(List.of("a1"));
  public final Map<String, Savepoint> savepoints = new LinkedHashMap<>();
  public final List<LostWorker> lost = new ArrayList<>();
  public boolean obeys = true;
  public boolean silent;
  public boolean withoutHadoop;
  public boolean immortal;
  public Optional<String> flinkSilent = Optional.empty();
  private final Map<String, KnownApplication> applications = new LinkedHashMap<>();

  public FakeCluster() {
    put(SESSION, "shared", "jane", Optional.of(DeploymentMode.SESSION), State.RUNNING);
    put(
        APPLICATION,
        "Flink: Clicks",
        "jane",
        Optional.of(DeploymentMode.APPLICATION),
        State.RUNNING);
    put(NOT_TARES, "spark shell", "jane", Optional.empty(), State.RUNNING);
    put(FOREIGN, "Flink session", "bob", Optional.of(DeploymentMode.SESSION), State.RUNNING);
    put(ENDED, "Flink: Done", "jane", Optional.of(DeploymentMode.APPLICATION), State.FINISHED);
    put(WAITING, "Flink: Later", "jane", Optional.of(DeploymentMode.APPLICATION), State.ACCEPTED);
    put(FAILED, "Flink: Never", "jane", Optional.of(DeploymentMode.APPLICATION), State.FAILED);
  }

  private void put(
      String id, String name, String user, Optional<DeploymentMode> mode, State state) {
    boolean runs = state == State.RUNNING;
    applications.put(
        id,
        new KnownApplication(
            id,
            name,
            user,
            "default",
            mode,
            new ApplicationStatus(
                state,
                outcome(state),
                state == State.FAILED ? "The job failed: no such file /in\nat somewhere" : "",
                runs ? Optional.of("http://node-1:8081") : Optional.empty(),
                runs ? OptionalInt.of(3) : OptionalInt.empty()),
            runs ? Optional.of(new ResourceAmounts(5056, 3)) : Optional.empty()));
  }

  private static Outcome outcome(State state) {
    return switch (state) {
      case FINISHED -> Outcome.SUCCEEDED;
      case FAILED -> Outcome.FAILED;
      default -> Outcome.UNDEFINED;
    };
  }

  private void end(State state) {
    applications.replaceAll(
        (id, application) ->
            id.equals(SESSION) || id.equals(APPLICATION) ? ended(application, state) : application);
  }

  private static KnownApplication ended(KnownApplication application, State state) {
    return new KnownApplication(
        application.id(),
        application.name(),
        application.user(),
        application.queue(),
        application.mode(),
        new ApplicationStatus(state, Outcome.UNDEFINED, "", Optional.empty(), OptionalInt.empty()),
        Optional.empty());
  }

  @Override
  public Visit visit(YarnOptions options) {
    if (withoutHadoop) {
      throw new NoClassDefFoundError("org/apache/hadoop/conf/Configuration");
    }
    return this;
  }

  @Override
  public Problem unreachable(YarnOptions options, IOException why) {
    return new Problem(
        ProblemCode.YARN_UNREACHABLE,
        Severity.ERROR,
        "YARN does not answer at nowhere:8032: " + why.getMessage() + ".",
        List.of(),
        "");
  }

  @Override
  public Applications applications() {
    return this;
  }

  @Override
  public ApplicationLogs logs() {
    return logs;
  }

  @Override
  public YarnGateway yarn() {
    return this;
  }

  @Override
  public StagingRoot staging() {
    return this;
  }

  @Override
  public FlinkCluster flink(String webInterface) throws IOException {
    if (flinkSilent.isPresent()) {
      throw new IOException(flinkSilent.get());
    }
    return this;
  }

  @Override
  public List<KnownApplication> unfinished() throws IOException {
    answer();
    return applications.values().stream()
        .filter(it -> it.user().equals(user()) && it.mode().isPresent())
        .filter(it -> !it.status().state().isFinal())
        .toList();
  }

  @Override
  public Optional<KnownApplication> find(String applicationId) throws IOException {
    answer();
    return Optional.ofNullable(applications.get(applicationId));
  }

  private void answer() throws IOException {
    if (silent) {
      throw new IOException("the connection was refused");
    }
  }

  @Override
  public String user() {
    return "jane";
  }

  @Override
  public List<String> jobs() {
    return List.copyOf(jobs);
  }

  @Override
  public void cancel(String job) {
    asked.add("cancel " + job);
    obey();
  }

  @Override
  public String stop(String job, String directory) {
    asked.add("stop " + job + " with a savepoint in " + directory);
    return "request of " + job;
  }

  @Override
  public Savepoint savepoint(String job, String request) {
    Savepoint savepoint = savepoints.getOrDefault(job, Savepoint.IN_PROGRESS);
    if (savepoint.location().isPresent() && jobs.remove(job) && jobs.isEmpty()) {
      applications.computeIfPresent(
          APPLICATION, (id, application) -> ended(application, State.FINISHED));
    }
    return savepoint;
  }

  @Override
  public List<LostWorker> lostWorkers() {
    return List.copyOf(lost);
  }

  @Override
  public void shutDown() {
    asked.add("shut down");
    obey();
  }

  private void obey() {
    if (obeys) {
      end(State.FINISHED);
    }
  }

  @Override
  public ApplicationStatus status(String applicationId) throws IOException {
    answer();
    return find(applicationId).orElseThrow().status();
  }

  @Override
  public void kill(String applicationId) throws IOException {
    asked.add("kill " + applicationId);
    if (immortal) {
      throw new IOException("no answer came in time");
    }
    applications.computeIfPresent(
        applicationId, (id, application) -> ended(application, State.KILLED));
  }

  @Override
  public String newApplication() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void submit(ApplicationRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> hadoopClasspath() {
    return List.of();
  }

  @Override
  public StagingArea area(String applicationId) {
    asked.add("clean up after " + applicationId);
    return new MemoryArea(applicationId);
  }

  @Override
  public Optional<FileCache> cache() {
    return Optional.empty();
  }

  @Override
  public List<String> applicationIds() {
    return List.of();
  }

  @Override
  public void close() {
    asked.add("close");
  }
}
