package io.github.tare.it;

/** The contract on Flink 1.20. */
class FlinkCommandOnFlink120IT extends FlinkCommandContract {

  FlinkCommandOnFlink120IT(TestCluster cluster) {
    super(cluster, FlinkHome.V1_20, "run-application");
  }
}
