package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.proposal.RemoteListing.Readers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesCheckTest {
  @TempDir Path directory;

  @Test
  void files_directories_and_archives_that_are_there_are_in_order() throws IOException {
    file("it's \"5\" $, `größe`.txt");
    file("data/käse/a.csv");
    file("data/no suffix");
    file("models.ZIP");
    assertThat(
            found(
                "yarn.ship-files",
                "'" + at("it's \"5\" $, `größe`.txt").replace("'", "''") + "';" + at("data"),
                "yarn.ship-archives",
                at("models.ZIP")))
        .isEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_named_with_all_others() {
    golden(
        "508-shipped-unreadable.txt",
        "yarn.ship-files",
        "/x/a.csv;/x/b.csv",
        "yarn.flink-dist-jar",
        "/x/flink-dist.jar");
  }

  @Test
  void what_yarn_does_not_unpack_is_no_archive() throws IOException {
    file("models.dst");
    file("dir/x");
    golden("509-archive.txt", "yarn.ship-archives", at("models.dst") + ";" + at("dir"));
  }

  @Test
  void a_place_that_is_taken_is_told() throws IOException {
    file("a/data.csv");
    file("b/data.csv");
    file("config.yaml");
    file("usrlib/x.jar");
    golden(
        "510-name-taken.txt",
        "yarn.ship-files",
        String.join(";", at("a/data.csv"), at("b/data.csv"), at("config.yaml"), at("usrlib")));
  }

  @Test
  void the_same_file_twice_takes_one_place() throws IOException {
    file("data.csv");
    assertThat(found("yarn.ship-files", at("data.csv") + ";" + at("data.csv"))).isEmpty();
  }

  @Test
  void a_directory_that_a_containers_script_cannot_make_is_told() throws IOException {
    file("my data/a.csv");
    golden("511-name-unusable.txt", "yarn.ship-files", at("my data"));
  }

  @Test
  void a_place_that_a_file_of_the_cluster_takes_is_told_too() throws IOException {
    file("data.csv");
    Entry there = new Entry("data.csv", URI.create("hdfs://nn/a/data.csv"), 1, 1, Readers.USER);
    Proposal proposal =
        Proposals.with("yarn.ship-files", at("data.csv") + ";hdfs:///a/data.csv")
            .with(new RemoteFiles(List.of(), List.of(there), List.of()));
    assertThat(Found.by(new ShippedFilesCheck(), Clusters.usual(), proposal))
        .contains("TARE-510 hdfs://nn/a/data.csv would become data.csv");
  }

  private void golden(String name, String... keysAndValues) {
    Golden.check(getClass(), name, found(keysAndValues).replace(directory.toString(), "/x"));
  }

  private String found(String... keysAndValues) {
    return Found.by(new ShippedFilesCheck(), Clusters.usual(), Proposals.with(keysAndValues));
  }

  private String at(String name) {
    return directory.resolve(name).toString();
  }

  private void file(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }
}
