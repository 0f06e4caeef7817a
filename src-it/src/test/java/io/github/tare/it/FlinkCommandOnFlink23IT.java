package io.github.tare.it;

/** The contract on Flink 2.3. */
class FlinkCommandOnFlink23IT extends FlinkCommandContract {

  FlinkCommandOnFlink23IT(TestCluster cluster) {
    super(cluster, FlinkHome.V2_3, "run");
  }
}
