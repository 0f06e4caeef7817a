package io.github.tare.yarn.cluster;

import io.github.tare.calc.problem.Problems;
import java.util.Objects;
import java.util.function.Function;

/** What came of asking the cluster. */
public sealed interface ProbeResult permits ProbeResult.Answered, ProbeResult.Unreachable {

  /** What to do in either case. */
  <R> R fold(
      Function<? super Answered, ? extends R> answered,
      Function<? super Unreachable, ? extends R> unreachable);

  /**
   * It answered.
   *
   * @param facts what it said; some of it may be unknown
   */
  record Answered(ClusterFacts facts) implements ProbeResult {
    public Answered {
      Objects.requireNonNull(facts);
    }

    @Override
    public <R> R fold(
        Function<? super Answered, ? extends R> answered,
        Function<? super Unreachable, ? extends R> unreachable) {
      return answered.apply(this);
    }
  }

  /**
   * YARN or its file system does not answer; nothing can be submitted.
   *
   * @param problems which, at what address, and why
   */
  record Unreachable(Problems problems) implements ProbeResult {
    public Unreachable {
      if (!problems.refuse()) {
        throw new IllegalArgumentException("unreachable needs an error");
      }
    }

    @Override
    public <R> R fold(
        Function<? super Answered, ? extends R> answered,
        Function<? super Unreachable, ? extends R> unreachable) {
      return unreachable.apply(this);
    }
  }
}
