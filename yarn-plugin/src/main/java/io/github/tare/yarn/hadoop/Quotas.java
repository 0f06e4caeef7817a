package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.hadoop.fs.QuotaUsage;

/**
 * What the quotas above the files to be staged leave.
 *
 * @param space bytes, all copies counted; empty: there is no such quota
 * @param names files and directories; empty: there is no such quota
 */
record Quotas(Fact<OptionalLong> space, Fact<OptionalLong> names) {

  /** The least that any of them leaves. */
  static Quotas of(List<QuotaUsage> found) {
    return new Quotas(
        least(found.stream().map(it -> left(it.getSpaceQuota(), it.getSpaceConsumed()))),
        least(found.stream().map(it -> left(it.getQuota(), it.getFileAndDirectoryCount()))));
  }

  static Quotas unknown(String because) {
    return new Quotas(Fact.unknown(because), Fact.unknown(because));
  }

  /** The same, not quite as sure. */
  Quotas cautioned(String how) {
    return new Quotas(
        space.flatMap(it -> Fact.assumed(it, how)), names.flatMap(it -> Fact.assumed(it, how)));
  }

  /** HDFS's root always has a quota of names: the largest number, which is none. */
  private static OptionalLong left(long quota, long used) {
    return quota < 0 || quota == Long.MAX_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, quota - used));
  }

  private static Fact<OptionalLong> least(Stream<OptionalLong> left) {
    return Fact.of(
        left.filter(OptionalLong::isPresent)
            .min(Comparator.comparingLong(OptionalLong::getAsLong))
            .orElse(OptionalLong.empty()));
  }
}
