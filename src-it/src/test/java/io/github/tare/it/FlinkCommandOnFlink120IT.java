package io.github.tare.it;

import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;

/** The contract on Flink 1.20. */
class FlinkCommandOnFlink120IT extends FlinkCommandContract {

  FlinkCommandOnFlink120IT(TestCluster cluster) {
    super(cluster, FlinkHome.V1_20, "run-application");
  }

  @Override
  FinalApplicationStatus end(FlinkCommand flink, ApplicationId application, String job)
      throws Exception {
    stop(flink, APPLICATION, application, job);
    return FinalApplicationStatus.SUCCEEDED;
  }
}
