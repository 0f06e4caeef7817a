package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HadoopSettingsTest {
  @Test
  void a_flink_configuration_can_set_what_hadoop_reads() {
    var hadoop =
        HadoopSettings.with(
            Map.of(
                "flink.hadoop.dfs.replication", "7", "flink.yarn.x", "8", "dfs.replication", "9"));
    assertThat(hadoop.get("dfs.replication")).isEqualTo("7");
    assertThat(hadoop.get("yarn.x")).isEqualTo("8");
  }
}
