package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/**
 * The staging directory runs full in the middle of the upload: a quota that Tare does not ask for.
 */
@OnCluster
class FailedUploadIT {
  /** Room for a few of Flink's jars; each file being written reserves a block of 16 MiB. */
  private static final long QUOTA = 80L << 20;

  @Test
  void leaves_no_file_and_no_application_behind(TestCluster cluster) throws Exception {
    Path staging = new Path("/limited/by/others");
    cluster.hdfs().limitSpaceOfOthers(new Path("/limited"), QUOTA);
    cluster.hdfs().make(staging);
    SortedSet<String> before = cluster.hdfs().tree();
    Outcome outcome =
        cluster
            .tare(FlinkHome.V2_3)
            .run(
                Jobs.submit(
                    new Path("/never-written"),
                    1,
                    1,
                    "-Dyarn.application.name=failed-upload",
                    // What has arrived whole would be kept for the next try.
                    "-Dtare.staging.cache=off",
                    "-Dyarn.staging-directory=hdfs://" + staging));
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(5);
    assertThat(outcome.said()).contains("quota");
    assertThat(cluster.hdfs().tree()).as(outcome.said()).isEqualTo(before);
    assertThat(cluster.yarn().unfinished()).as(outcome.said()).doesNotContain("failed-upload");
  }
}
