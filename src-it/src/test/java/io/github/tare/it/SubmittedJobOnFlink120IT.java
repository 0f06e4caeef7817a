package io.github.tare.it;

/** The contract on Flink 1.20, with processes that leave what they did not ask for. */
class SubmittedJobOnFlink120IT extends SubmittedJobContract {

  SubmittedJobOnFlink120IT(TestCluster cluster) throws Exception {
    super(cluster, FlinkHome.V1_20, "leave");
  }
}
