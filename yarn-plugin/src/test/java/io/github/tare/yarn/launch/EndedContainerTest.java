package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedContainerTest {
  @Test
  void a_container_that_used_too_much_memory_is_described_with_yarns_words() {
    assertThat(new EndedContainer("c1", -104, "is running beyond the limit\n").describe())
        .isEqualTo(
            "c1 ended with exit status -104: YARN killed it because it used more physical memory"
                + " than it was given. YARN says: is running beyond the limit");
  }

  @ParameterizedTest
  @CsvSource({
    "0, by itself",
    "1, the process failed",
    "-100, node was lost",
    "-101, disks",
    "-102, pre-empted",
    "-103, virtual memory",
    "-105, application master stopped it",
    "-106, ResourceManager killed it",
    "-107, after the application had ended",
    "-108, container scheduler",
    "137, SIGKILL",
    "143, SIGTERM",
    "239, fatal error"
  })
  void every_status_that_yarn_and_flink_give_has_its_meaning(int status, String words) {
    assertThat(new EndedContainer("c1", status, "").describe())
        .startsWith("c1 ended with exit status " + status + ": ")
        .contains(words)
        .doesNotContain("YARN says");
  }
}
