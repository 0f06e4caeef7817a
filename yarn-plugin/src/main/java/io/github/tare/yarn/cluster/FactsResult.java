package io.github.tare.yarn.cluster;

import java.util.Objects;
import java.util.function.Function;

/** What came of reading saved facts. */
public sealed interface FactsResult
    permits FactsResult.Read, FactsResult.OtherVersion, FactsResult.Damaged {

  /** What to do in each case: with the facts, the version, or what is wrong. */
  <R> R fold(
      Function<? super ClusterFacts, ? extends R> read,
      Function<? super Long, ? extends R> otherVersion,
      Function<? super String, ? extends R> damaged);

  /** All is well. */
  record Read(ClusterFacts facts) implements FactsResult {
    public Read {
      Objects.requireNonNull(facts);
    }

    @Override
    public <R> R fold(
        Function<? super ClusterFacts, ? extends R> read,
        Function<? super Long, ? extends R> otherVersion,
        Function<? super String, ? extends R> damaged) {
      return read.apply(facts);
    }
  }

  /** Written by another Tare in a form that this one does not know. */
  record OtherVersion(long version) implements FactsResult {
    @Override
    public <R> R fold(
        Function<? super ClusterFacts, ? extends R> read,
        Function<? super Long, ? extends R> otherVersion,
        Function<? super String, ? extends R> damaged) {
      return otherVersion.apply(version);
    }
  }

  /**
   * These are no saved facts, or not all of them.
   *
   * @param why as the rest of a sentence, for example {@code nodes[3].id is missing}
   */
  record Damaged(String why) implements FactsResult {
    public Damaged {
      Objects.requireNonNull(why);
    }

    @Override
    public <R> R fold(
        Function<? super ClusterFacts, ? extends R> read,
        Function<? super Long, ? extends R> otherVersion,
        Function<? super String, ? extends R> damaged) {
      return damaged.apply(why);
    }
  }
}
