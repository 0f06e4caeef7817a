package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.CacheFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.proposal.Proposals;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StagingRoomCheckTest {
  private static final long MEBIBYTE = 1 << 20;
  private static final long ENOUGH = 1000 * MEBIBYTE;

  /** Flink's 100 MiB in two jars; the program in {@link Proposals} has 1 KiB. */
  private static final FlinkHome HOME =
      new FlinkHome(
          Path.of("/opt/flink"),
          new FlinkVersion(2, 3),
          List.of(Path.of("lib/flink-dist.jar"), Path.of("lib/flink-table.jar")),
          List.of(),
          List.of(),
          100 * MEBIBYTE);

  @Test
  void with_room_for_everything_nothing_is_said() {
    assertThat(found(facts(ENOUGH, OptionalLong.of(ENOUGH), OptionalLong.of(10)))).isEmpty();
    assertThat(found(facts(ENOUGH, OptionalLong.empty(), OptionalLong.empty()))).isEmpty();
    long all = 300 * MEBIBYTE + 3 * 1024;
    assertThat(found(facts(all, OptionalLong.empty(), OptionalLong.empty()))).isEmpty();
  }

  @Test
  void a_full_file_system_is_an_error() {
    Golden.check(
        getClass(),
        "466-staging-full.txt",
        found(facts(299 * MEBIBYTE, OptionalLong.empty(), OptionalLong.empty())));
  }

  @Test
  void a_space_quota_counts_every_copy() {
    assertThat(found(quota(300 * MEBIBYTE)))
        .contains("ERROR TARE-466", "the space quota leaves 300 MiB");
    assertThat(found(quota(300 * MEBIBYTE), "yarn.file-replication", "1")).isEmpty();
  }

  @Test
  void blocks_that_are_being_written_count_whole() {
    Golden.check(getClass(), "staging-tight.txt", found(quota(301 * MEBIBYTE)));
    long open = 4 * 3 * 16 * MEBIBYTE;
    assertThat(found(quota(300 * MEBIBYTE + 3 * 1024 + open))).isEmpty();
    assertThat(found(quota(300 * MEBIBYTE + 3 * 1024 + open - 1))).contains("WARNING TARE-466");
  }

  @Test
  void a_quota_of_names_is_an_error() {
    assertThat(found(facts(ENOUGH, OptionalLong.empty(), OptionalLong.of(9))))
        .contains("ERROR TARE-466 At least 10 files and directories", "quota of names leaves 9");
  }

  @Test
  void not_to_know_is_said_once() {
    StagingFacts unknown =
        new StagingFacts(
            URI.create("hdfs://nn:8020/user/jane/.tare"), Optional.empty(), "no answer");
    assertThat(found(unknown))
        .isEqualTo(
            "NOTE TARE-410 Whether there is room for the files in hdfs://nn:8020/user/jane/.tare is"
                + " not known: no answer.\n");
  }

  @Test
  void what_is_kept_from_earlier_is_not_sent_again() {
    StagingFacts full = facts(299 * MEBIBYTE, OptionalLong.empty(), OptionalLong.of(9));
    assertThat(found(full)).contains("TARE-466");
    CacheFacts kept =
        new CacheFacts(
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(Map.of("flink-dist.jar", 60 * MEBIBYTE, "another.jar", MEBIBYTE)));
    assertThat(found(full.keeping(Fact.of(kept)))).isEmpty();
  }

  @Test
  void where_nothing_is_staged_no_room_is_needed() {
    assertThat(
            Found.by(
                new StagingRoomCheck(),
                ChangedCluster.usual().staging(Fact.of(quota(1))).facts(),
                Proposals.with()))
        .isEmpty();
  }

  private static StagingFacts quota(long bytes) {
    return facts(ENOUGH, OptionalLong.of(bytes), OptionalLong.empty());
  }

  private static StagingFacts facts(long room, OptionalLong quota, OptionalLong names) {
    return new StagingFacts(
        URI.create("hdfs://nn:8020/user/jane/.tare"),
        Optional.empty(),
        Fact.of(room),
        Fact.of(quota),
        Fact.of(names),
        Fact.of(3),
        Fact.of(16 * MEBIBYTE),
        Fact.of(CacheFacts.NONE));
  }

  private static String found(StagingFacts staging, String... options) {
    return Found.by(
        new StagingRoomCheck(),
        ChangedCluster.usual().staging(Fact.of(staging)).facts(),
        Proposals.of(HOME, Proposals.PROGRAM, options));
  }
}
