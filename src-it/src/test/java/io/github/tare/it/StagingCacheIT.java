package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** Files that lie in HDFS already are not sent again, and nothing but whole files is used. */
@OnCluster
class StagingCacheIT {
  private static final Pattern THERE = Pattern.compile("(\\d+) of (\\d+) files are there already");

  /** The configuration, the log configurations and the job. */
  private static final int AT_MOST_OWN = 5;

  private final TestCluster cluster;

  StagingCacheIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void a_second_submission_sends_its_own_files_and_what_is_not_whole() throws Exception {
    Path cache = new Path("/cache-twice");
    assertThat(submit("cached-first", cache).await().said()).doesNotContain("there already");
    SortedMap<String, String> before = cluster.hdfs().hashes(cache);

    int there = there(submit("cached-second", cache).await());
    assertThat(there).isPositive();

    cluster.hdfs().damage(new Path(cache, content(before).get(0)));
    cluster.hdfs().damage(new Path(cache, "part-1-" + content(before).get(1)));
    assertThat(there(submit("cached-third", cache).await())).isEqualTo(there - 1);
    assertSound(cluster.hdfs().hashes(cache));
  }

  @Test
  void two_at_the_same_time_do_not_disturb_each_other() throws Exception {
    Path cache = new Path("/cache-race");
    try (ChildProcess one = submit("racing-one", cache);
        ChildProcess other = submit("racing-other", cache)) {
      assertSucceeded(one.await());
      assertSucceeded(other.await());
    }
    SortedMap<String, String> hashes = cluster.hdfs().hashes(cache);
    assertSound(hashes);
    assertThat(hashes.keySet()).noneMatch(name -> name.startsWith("part-"));
  }

  /** What it said is right only if what was submitted also ran. */
  private static int there(Outcome outcome) {
    assertSucceeded(outcome);
    MatchResult found =
        THERE
            .matcher(outcome.said())
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(outcome.said()));
    int there = Integer.parseInt(found.group(1));
    assertThat(Integer.parseInt(found.group(2)) - there).isBetween(1, AT_MOST_OWN);
    return there;
  }

  private ChildProcess submit(String name, Path cache) throws Exception {
    return cluster
        .tare(FlinkHome.V2_3)
        .start(
            Jobs.submit(
                new Path("/" + name),
                10,
                10,
                "-Dyarn.application.name=" + name,
                "-Dtare.staging.cache=" + cache));
  }

  private static void assertSucceeded(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.said()).isZero();
  }

  private static List<String> content(SortedMap<String, String> files) {
    return files.keySet().stream().filter(name -> name.matches("[0-9a-f]{64}-.*")).toList();
  }

  private static void assertSound(SortedMap<String, String> files) {
    assertThat(content(files))
        .isNotEmpty()
        .allMatch(name -> name.startsWith(files.get(name) + "-"));
  }
}
