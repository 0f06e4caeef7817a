package io.github.tare.it;

/** The contract on Flink 2.3. */
class SubmittedJobOnFlink23IT extends SubmittedJobContract {

  SubmittedJobOnFlink23IT(TestCluster cluster) throws Exception {
    super(cluster, FlinkHome.V2_3);
  }
}
