package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.staging.MemoryCache;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheGoldenTest {
  @TempDir Path directory;
  private final MemoryCache cache = new MemoryCache();
  private Transcript shell;

  @BeforeEach
  void twoVersionsOfFlink() throws IOException {
    shell = shell(new FakeDoor(directory.resolve("tare.jar")).keeping(cache));
    cache.keep("flink-dist-2.2.0.jar");
    cache.lease("application_1_1", cache.keep("flink-dist-2.3.0.jar"));
  }

  @Test
  void the_list_says_what_is_needed() throws IOException {
    shell.run("cache", "list", "--conf-dir", "/x/conf");
    shell.run("cache", "list", "--conf-dir", "/x/conf", "--json");
    shell.matches("cache-list");
  }

  @Test
  void pruning_says_what_it_removes_and_what_stays() throws IOException {
    shell.run("cache", "prune", "--conf-dir", "/x/conf", "--older-than", "0", "--dry-run");
    assertThat(cache.names()).contains("flink-dist-2.2.0.jar");
    shell.run("cache", "prune", "--conf-dir", "/x/conf", "--older-than", "0");
    assertThat(cache.names()).containsExactly("flink-dist-2.3.0.jar", "lease-application_1_1");
    shell.run("cache", "prune", "--conf-dir", "/x/conf", "--json");
    shell.matches("cache-prune");
  }

  @Test
  void a_command_line_that_is_wrong_is_told() throws IOException {
    assertThat(shell.run("cache").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(shell.run("cache", "prune", "--older-than", "soon").exit())
        .isEqualTo(ExitCode.USAGE);
    assertThat(shell.run("cache", "clear").exit()).isEqualTo(ExitCode.USAGE);
    shell.matches("cache-usage");
  }

  @Test
  void a_lease_that_cannot_be_read_is_told() throws IOException {
    cache.damage("lease-application_1_2", "");
    assertThat(shell.run("cache", "prune", "--conf-dir", "/x/conf").exit())
        .isEqualTo(ExitCode.CLUSTER_REFUSES);
    shell.matches("cache-unreadable");
  }

  @Test
  void off_is_said() throws IOException {
    Transcript without = shell(new FakeDoor(directory.resolve("tare.jar")));
    without.run("cache", "list", "--conf-dir", "/x/conf");
    without.matches("cache-off");
  }

  private Transcript shell(FakeDoor door) throws IOException {
    return new Transcript(directory, door).file("conf/config.yaml", "parallelism.default: 1\n");
  }
}
