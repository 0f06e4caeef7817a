package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract on Flink 2.3, with processes that grow into their containers. */
class SubmittedJobOnFlink23IT extends SubmittedJobContract {

  SubmittedJobOnFlink23IT(TestCluster cluster) throws Exception {
    super(cluster, FlinkHome.V2_3, "grow");
  }

  @Test
  void leaves_no_byte_of_its_containers_unused() {
    assertThat(job.planned("jobmanager", "totalProcess")).isEqualTo(1664L << 20);
    assertThat(job.planned("taskmanager", "totalProcess")).isEqualTo(1792L << 20);
  }
}
