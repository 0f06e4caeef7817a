package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
  private static final Partitions PARTITIONS =
      new Partitions(
          Fact.of(
              List.of(
                  new NodeFacts(
                      "n:1",
                      new ResourceAmounts(4096, 4),
                      Fact.of(new ResourceAmounts(0, 0)),
                      Set.of()))),
          Fact.of(new ResourceAmounts(1024, 1)));

  @ParameterizedTest
  @ValueSource(strings = {"capacity-scheduler", "fair-scheduler"})
  void what_is_passed_over_changes_nothing_that_is_learnt_of_queues(String name)
      throws IOException {
    for (String user : List.of("ben", "mona")) {
      assertThat(SchedulerDocument.read(read(name), user, PARTITIONS))
          .isEqualTo(SchedulerDocument.read(Documents.json(name), user, PARTITIONS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"capacity-conf", "fair-conf", "capacity-scheduler-conf"})
  void what_is_passed_over_changes_nothing_that_is_learnt_of_settings(String name)
      throws IOException {
    assertThat(ResourceManagerSettings.read(read(name)))
        .isEqualTo(ResourceManagerSettings.read(Documents.json(name)));
  }

  private static WebJson read(String name) throws IOException {
    return WebJson.read(
        new ByteArrayInputStream(Documents.text(name).getBytes(StandardCharsets.UTF_8)));
  }
}
