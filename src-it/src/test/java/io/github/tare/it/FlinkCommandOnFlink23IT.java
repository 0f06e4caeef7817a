package io.github.tare.it;

import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;

/** The contract on Flink 2.3. */
class FlinkCommandOnFlink23IT extends FlinkCommandContract {

  FlinkCommandOnFlink23IT(TestCluster cluster) {
    super(cluster, FlinkHome.V2_3, "run");
  }

  @Override
  FinalApplicationStatus end(FlinkCommand flink, ApplicationId application, String job)
      throws Exception {
    cancel(flink, APPLICATION, application, job);
    return FinalApplicationStatus.KILLED;
  }
}
