package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;

/** Sees to it that nothing was taken from the cluster: no application id, nothing in HDFS. */
record Untouched(TestCluster cluster) {

  Outcome by(Tare tare, String... arguments) throws Exception {
    SortedSet<String> files = cluster.hdfs().tree();
    int before = cluster.yarn().takeApplicationNumber();
    Outcome outcome = tare.run(arguments);
    assertThat(cluster.yarn().takeApplicationNumber()).as(outcome.said()).isEqualTo(before + 1);
    assertThat(cluster.hdfs().tree()).as(outcome.said()).isEqualTo(files);
    return outcome;
  }
}
