package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.QueueFacts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FairQueuesTest {
  @Test
  void the_root_takes_no_applications_though_it_has_no_children() throws IOException {
    assertThat(FairQueues.read(WebJson.parse("{\"queueName\":\"root\"}")))
        .extracting(QueueFacts::leaf)
        .containsExactly(false);
    assertThat(FairQueues.read(WebJson.parse("{\"queueName\":\"root.etl\"}")))
        .extracting(QueueFacts::leaf)
        .containsExactly(true);
  }
}
