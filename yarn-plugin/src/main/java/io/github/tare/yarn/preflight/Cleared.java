package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.proposal.Candidate;
import io.github.tare.yarn.proposal.ShippedFile;
import io.github.tare.yarn.proposal.ShippedFiles;
import io.github.tare.yarn.room.Requests;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A candidate that passed every check; only {@link Preflight} makes one. */
public final class Cleared implements PreflightResult {
  private final Candidate candidate;
  private final List<ShippedFile> shipped;
  private final ContainerRequest master;
  private final ContainerRequest worker;
  private final ContainerSize masterGrant;
  private final Problems problems;
  private final Verdict verdict;

  Cleared(
      Candidate candidate, Fact<ContainerSize> masterGrant, Problems problems, Verdict verdict) {
    this.candidate = Objects.requireNonNull(candidate);
    this.shipped = ShippedFiles.find(candidate.yarn()).files();
    this.master = Requests.master(candidate.yarn(), candidate.master());
    this.worker = Requests.worker(candidate.yarn(), candidate.options(), candidate.worker());
    this.masterGrant = masterGrant.known().orElse(master.size());
    this.problems = Objects.requireNonNull(problems);
    this.verdict = Objects.requireNonNull(verdict);
  }

  /** What was checked. */
  public Candidate candidate() {
    return candidate;
  }

  /** The user's files that go along, as they lay there when they were checked. */
  public List<ShippedFile> shipped() {
    return shipped;
  }

  /** The application master's container. */
  public ContainerRequest master() {
    return master;
  }

  /** What YARN makes of the master's size; as it is asked for where that is not known. */
  public ContainerSize masterGrant() {
    return masterGrant;
  }

  /** The container of every TaskExecutor. */
  public ContainerRequest worker() {
    return worker;
  }

  /** Warnings and notes. */
  @Override
  public Problems problems() {
    return problems;
  }

  /** That it starts, or waits. */
  @Override
  public Verdict verdict() {
    return verdict;
  }

  @Override
  public <R> R fold(
      Function<? super Cleared, ? extends R> cleared,
      Function<? super Blocked, ? extends R> blocked) {
    return cleared.apply(this);
  }
}
