package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.CacheFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheCheckTest {
  @Test
  void a_cache_that_can_be_used_is_not_mentioned() {
    assertThat(found(Fact.of(CacheFacts.NONE))).isEmpty();
  }

  @Test
  void one_that_others_can_read_is_refused() {
    Golden.check(
        getClass(),
        "610-cache-unusable.txt",
        found(
            Fact.of(CacheFacts.refused("hdfs://nn:8020/data/cache is open to others (rwxr-x---)")),
            "tare.staging.cache",
            "/data/cache"));
  }

  @Test
  void a_file_system_without_renaming_keeps_nothing() {
    Golden.check(
        getClass(),
        "611-cache-not-possible.txt",
        found(Fact.of(CacheFacts.impossible("s3a://bucket does not rename a file all at once"))));
  }

  @Test
  void not_to_know_is_not_to_refuse() {
    assertThat(found(Fact.unknown("nobody said"))).isEmpty();
  }

  private static String found(Fact<CacheFacts> cache, String... options) {
    StagingFacts usual = Clusters.staging("hdfs://nn:8020/user/jane/.tare", Optional.empty());
    return Found.by(
        new CacheCheck(),
        ChangedCluster.usual().staging(Fact.of(usual.keeping(cache))).facts(),
        Proposals.with(options));
  }
}
