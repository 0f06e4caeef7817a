package io.github.tare.yarn.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.proposal.RemoteListing.Found;
import io.github.tare.yarn.proposal.RemoteListing.Kind;
import io.github.tare.yarn.proposal.RemoteListing.Readers;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemoteFilesTest {
  private final Map<String, Found> cluster = new HashMap<>();

  @Test
  void a_flink_that_is_provided_keeps_its_names_and_leaves_out_another_tare() {
    directory("hdfs:///flink/lib", "lib/flink-dist-2.3.0.jar", "lib/tare-0.0.9.jar");
    directory("/flink/plugins", "plugins/metrics/jmx.jar");
    RemoteFiles found = find("yarn.provided.lib.dirs", "hdfs:///flink/lib;/flink/plugins");
    assertThat(found.problems()).isEmpty();
    assertThat(names(found.flink()))
        .containsExactly("lib/flink-dist-2.3.0.jar", "plugins/metrics/jmx.jar");
    assertThat(found.others()).isEmpty();
  }

  @Test
  void the_users_files_there_come_without_a_second_flink() {
    directory("hdfs:///data", "data/a.csv", "data/flink-dist-2.3.0.jar");
    file("hdfs:///b.csv", "b.csv");
    file("hdfs:///m.zip", "m.zip");
    directory("hdfs:///job/usrlib/", "usrlib/x.jar");
    RemoteFiles found =
        find(
            "yarn.ship-files",
            "hdfs:///data;hdfs:///b.csv;/here/c.csv;file:/here/d.csv",
            "yarn.ship-archives",
            "hdfs:///m.zip",
            "yarn.provided.usrlib.dir",
            "hdfs:///job/usrlib/");
    assertThat(found.problems()).isEmpty();
    assertThat(names(found.others()))
        .containsExactly("usrlib/x.jar", "data/a.csv", "b.csv", "m.zip");
    assertThat(found.flink()).isEmpty();
  }

  @Test
  void what_cannot_be_used_is_told_all_at_once() {
    cluster.put("file:///opt/flink/lib", new Found(Kind.LOCAL, List.of()));
    file("/flink/a.jar", "a.jar");
    directory("hdfs:///libs", "libs/x.jar");
    directory("hdfs:///usrlib", "usrlib/x.jar");
    directory("hdfs:///m.zip", "m.zip/x");
    RemoteFiles found =
        find(
            "yarn.provided.lib.dirs",
            "file:///opt/flink/lib;/flink/a.jar;hdfs:///gone;not a uri:",
            "yarn.provided.usrlib.dir",
            "hdfs:///libs",
            "yarn.ship-files",
            "hdfs:///usrlib",
            "yarn.ship-archives",
            "hdfs:///m.zip");
    assertThat(found.flink()).isEmpty();
    assertThat(found.others()).isEmpty();
    Golden.check(getClass(), "626-not-usable.txt", ProblemText.of(new Problems(found.problems())));
  }

  private RemoteFiles find(String... keysAndValues) {
    return RemoteFiles.find(RemotePlace.of(Proposals.with(keysAndValues).yarn()), this::list);
  }

  private Found list(String written) throws IOException {
    Found found = cluster.get(written);
    if (found == null) {
      throw new IOException("there is nothing of that name");
    }
    return found;
  }

  private void directory(String written, String... names) {
    cluster.put(
        written, new Found(Kind.DIRECTORY, Stream.of(names).map(RemoteFilesTest::entry).toList()));
  }

  private void file(String written, String name) {
    cluster.put(written, new Found(Kind.FILE, List.of(entry(name))));
  }

  private static Entry entry(String name) {
    return new Entry(name, URI.create("hdfs://nn/" + name), 1, 1, Readers.USER);
  }

  private static List<String> names(List<Entry> files) {
    return files.stream().map(Entry::name).toList();
  }
}
