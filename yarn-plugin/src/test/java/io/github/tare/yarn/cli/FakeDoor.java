package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemotePlace;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.MemoryArea;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.submit.ApplicationRequest;
import io.github.tare.yarn.submit.ApplicationStatus;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.Losses;
import io.github.tare.yarn.submit.TareJar;
import io.github.tare.yarn.submit.YarnGateway;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A cluster that takes everything and does as the test says. */
final class FakeDoor implements ClusterDoor, ClusterDoor.Connection, YarnGateway, StagingRoot {
  static final String ID = "application_1700000000000_0007";

  final List<String> asked = new ArrayList<>();
  final List<LostWorker> lost = new ArrayList<>();
  private final Deque<ApplicationStatus> statuses = new ArrayDeque<>();
  private final Path tare;
  private ClusterFacts facts = Clusters.usual();
  private Optional<FileCache> cache = Optional.empty();
  private boolean silent;
  private Runnable whenAsked = () -> {};

  /** A cluster to which this jar would go. */
  FakeDoor(Path tare) {
    this.tare = tare;
  }

  FakeDoor then(ApplicationStatus.State state, ApplicationStatus.Outcome outcome, String said) {
    statuses.add(
        new ApplicationStatus(
            state, outcome, said, Optional.of("http://node-1:8081"), OptionalInt.empty()));
    return this;
  }

  FakeDoor of(ClusterFacts cluster) {
    facts = cluster;
    return this;
  }

  FakeDoor silent() {
    silent = true;
    return this;
  }

  /** As on a class path without Hadoop. */
  void withoutHadoop() {
    whenAsked =
        () -> {
          throw new NoClassDefFoundError("org/apache/hadoop/conf/Configuration");
        };
  }

  FakeDoor keeping(FileCache files) {
    cache = Optional.of(files);
    return this;
  }

  /** As if there were a bug. */
  void broken() {
    whenAsked =
        () -> {
          throw new IllegalStateException("broken");
        };
  }

  @Override
  public ClusterProbe probe(YarnOptions options) {
    whenAsked.run();
    return () ->
        silent
            ? new ProbeResult.Unreachable(
                Problems.of(
                    new Problem(
                        ProblemCode.YARN_UNREACHABLE,
                        Severity.ERROR,
                        "YARN does not answer at nowhere:8032.",
                        List.of(),
                        "")))
            : new ProbeResult.Answered(facts);
  }

  @Override
  public RemoteFiles remoteFiles(YarnOptions options, List<RemotePlace> places) {
    return RemoteFiles.NONE;
  }

  @Override
  public Connection open(YarnOptions options) {
    asked.add("open");
    return this;
  }

  @Override
  public TareJar tare() {
    return new TareJar(tare, "0.1.0");
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
  public Losses losses() {
    return webInterface -> List.copyOf(lost);
  }

  @Override
  public String newApplication() {
    asked.add("new application");
    return ID;
  }

  @Override
  public void submit(ApplicationRequest request) {
    asked.add("submit");
  }

  @Override
  public ApplicationStatus status(String applicationId) {
    return statuses.size() > 1 ? statuses.remove() : statuses.element();
  }

  @Override
  public void kill(String applicationId) {
    asked.add("kill");
  }

  @Override
  public List<String> hadoopClasspath() {
    return List.of("/hadoop/*");
  }

  @Override
  public String user() {
    return "jane";
  }

  @Override
  public StagingArea area(String applicationId) {
    return new MemoryArea(applicationId);
  }

  @Override
  public Optional<FileCache> cache() {
    return cache;
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
