package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopFilesCheckTest {
  @TempDir Path directory;

  @Test
  void a_directory_with_one_of_hadoops_files_is_in_order_and_so_is_none() throws IOException {
    Files.writeString(directory.resolve("yarn-site.xml"), "<configuration/>");
    assertThat(found("env.yarn.conf.dir", directory.toString())).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void a_directory_without_any_is_told() {
    Golden.check(
        getClass(), "130-no-hadoop-files.txt", found("env.hadoop.conf.dir", "/etc/hadop/conf"));
  }

  private static String found(String... keysAndValues) {
    return Found.by(new HadoopFilesCheck(), Clusters.usual(), Proposals.with(keysAndValues));
  }
}
