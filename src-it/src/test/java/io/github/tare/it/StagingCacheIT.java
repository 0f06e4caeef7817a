package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.junit.jupiter.api.Test;

/** Files that lie in HDFS already are not sent again, and nothing but whole files is used. */
@OnCluster
class StagingCacheIT {
  private static final Pattern THERE =
      Pattern.compile("(\\d+) of (?:\\d+ files|them) are there already");

  /** Less than what is kept by far, and more than all that a question about it takes. */
  private static final long FEW_BYTES = 1L << 20;

  private final TestCluster cluster;

  StagingCacheIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void two_at_once_fill_it_and_a_later_one_replaces_what_is_not_whole() throws Exception {
    Path cache = new Path("/cache-race");
    try (ChildProcess one = start("racing-one", cache);
        ChildProcess other = start("racing-other", cache)) {
      assertSucceeded(one.await());
      assertSucceeded(other.await());
    }
    SortedMap<String, String> hashes = cluster.hdfs().hashes(cache);
    assertSound(hashes);
    assertThat(hashes.keySet()).noneMatch(name -> name.startsWith("part-"));
    assertThat(knownWithoutReading(cache)).isEqualTo(content(hashes).size());

    cluster.hdfs().damage(new Path(cache, content(hashes).get(0)));
    cluster.hdfs().damage(new Path(cache, "part-1-" + content(hashes).get(1)));
    try (ChildProcess later = start("racing-later", cache)) {
      assertThat(there(later.await())).isEqualTo(content(hashes).size() - 1);
    }
    assertSound(cluster.hdfs().hashes(cache));
  }

  @Test
  void what_a_running_application_uses_is_not_pruned() throws Exception {
    Path cache = new Path("/cache-used");
    try (ChildProcess tare = start("uses-the-cache", cache, Integer.MAX_VALUE, "-d")) {
      assertSucceeded(tare.await());
      ApplicationId id = cluster.yarn().awaitSubmitted("uses-the-cache", tare);
      SortedMap<String, String> before = cluster.hdfs().hashes(cache);
      assertSucceeded(prune(cache));
      assertThat(cluster.hdfs().hashes(cache)).isEqualTo(before).isNotEmpty();
      assertSucceeded(cluster.tare(FlinkHome.V2_3).run("stop", id.toString()));
    }
    assertSucceeded(prune(cache));
    assertThat(cluster.hdfs().hashes(cache)).isEmpty();
  }

  /** How many files a submission would find there; HDFS compares them where they lie. */
  private int knownWithoutReading(Path cache) throws Exception {
    long before = Hdfs.bytesRead();
    Outcome preview =
        cluster.tare(FlinkHome.V2_3).run(job("racing-preview", cache, 10, "--dry-run"));
    assertThat(Hdfs.bytesRead() - before).isLessThan(FEW_BYTES);
    return there(preview);
  }

  private ChildProcess start(String name, Path cache) throws Exception {
    return start(name, cache, 10);
  }

  private ChildProcess start(String name, Path cache, int records, String... options)
      throws Exception {
    return cluster.tare(FlinkHome.V2_3).start(job(name, cache, records, options));
  }

  private static String[] job(String name, Path cache, int records, String... options) {
    String[] all = new String[options.length + 3];
    System.arraycopy(options, 0, all, 3, options.length);
    all[0] = "-Dyarn.application.name=" + name;
    all[1] = "-Dtare.staging.cache=" + cache;
    all[2] = "-Dtare.cluster.timeout=60s";
    return Jobs.submit(new Path("/" + name), records, 10, all);
  }

  private Outcome prune(Path cache) throws Exception {
    return cluster
        .tare(FlinkHome.V2_3)
        .run("cache", "prune", "--older-than", "0", "-Dtare.staging.cache=" + cache);
  }

  private static int there(Outcome outcome) {
    assertSucceeded(outcome);
    return THERE
        .matcher(outcome.said())
        .results()
        .findFirst()
        .map(found -> Integer.parseInt(found.group(1)))
        .orElseThrow(() -> new AssertionError(outcome.said()));
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
