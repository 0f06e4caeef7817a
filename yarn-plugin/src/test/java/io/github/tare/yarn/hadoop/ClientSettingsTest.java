package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSettingsTest {
  @TempDir private Path directory;

  @Test
  void the_directories_of_the_configuration_are_read_the_later_over_the_earlier()
      throws IOException {
    YarnOptions options =
        Cluster.options(
            "env.hadoop.conf.dir", site("h", "core-site.xml", "fs.defaultFS", "hdfs://one"),
            "env.yarn.conf.dir", site("y", "yarn-site.xml", "fs.defaultFS", "hdfs://other"));
    assertThat(ClientSettings.forProbing(options).get("fs.defaultFS")).isEqualTo("hdfs://other");
    assertThat(ClientSettings.forWorking(options).get("fs.defaultFS")).isEqualTo("hdfs://other");
  }

  @Test
  void what_the_configuration_itself_says_wins_over_its_directories() throws IOException {
    YarnOptions options =
        Cluster.options(
            "env.hadoop.conf.dir",
            site("h", "hdfs-site.xml", "dfs.replication", "7"),
            "flink.hadoop.dfs.replication",
            "2");
    assertThat(ClientSettings.forProbing(options).get("dfs.replication")).isEqualTo("2");
  }

  private String site(String name, String file, String key, String value) throws IOException {
    Path made = Files.createDirectory(directory.resolve(name));
    Files.writeString(
        made.resolve(file),
        "<configuration><property><name>%s</name><value>%s</value></property></configuration>"
            .formatted(key, value));
    return made.toString();
  }
}
