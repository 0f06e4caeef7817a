package io.github.tare.yarn.cluster;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The place in the cluster's file system that staging directories go to.
 *
 * @param root with scheme and authority, for example {@code hdfs://nn:8020/user/jane/.tare}
 * @param refusal why this user cannot write there, as the file system says it; empty where it can
 * @param room bytes that can still be written to the file system, all copies of a block counted
 * @param quota bytes left of the space quotas above it, all copies counted, the least; empty: none
 * @param names files and directories left of the quotas of names, the least; empty: none
 * @param replication copies of each block where nothing else is said
 * @param block bytes of a block: a file that is being written takes a whole one of the quota, for
 *     each copy
 * @param cache what lies there from earlier submissions
 */
public record StagingFacts(
    URI root,
    Optional<String> refusal,
    Fact<Long> room,
    Fact<OptionalLong> quota,
    Fact<OptionalLong> names,
    Fact<Integer> replication,
    Fact<Long> block,
    Fact<CacheFacts> cache) {
  public StagingFacts {
    Objects.requireNonNull(root);
    Objects.requireNonNull(refusal);
    Objects.requireNonNull(room);
    Objects.requireNonNull(quota);
    Objects.requireNonNull(names);
    Objects.requireNonNull(replication);
    Objects.requireNonNull(block);
    Objects.requireNonNull(cache);
  }

  /** A place of which nothing else is known. */
  public StagingFacts(URI root, Optional<String> refusal, String othersUnknownBecause) {
    this(
        root,
        refusal,
        Fact.unknown(othersUnknownBecause),
        Fact.unknown(othersUnknownBecause),
        Fact.unknown(othersUnknownBecause),
        Fact.unknown(othersUnknownBecause),
        Fact.unknown(othersUnknownBecause),
        Fact.unknown(othersUnknownBecause));
  }

  /** The same place, with what lies there from earlier submissions. */
  public StagingFacts keeping(Fact<CacheFacts> kept) {
    return new StagingFacts(root, refusal, room, quota, names, replication, block, kept);
  }

  /** The same place, with what its quotas leave. */
  public StagingFacts under(Fact<OptionalLong> spaceLeft, Fact<OptionalLong> namesLeft) {
    return new StagingFacts(root, refusal, room, spaceLeft, namesLeft, replication, block, cache);
  }
}
