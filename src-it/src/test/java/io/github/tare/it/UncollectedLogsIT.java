package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.junit.jupiter.api.Test;

/** What is said of an application whose logs nobody has: not collected, and gone from its nodes. */
@OnCluster
class UncollectedLogsIT {
  @Test
  void are_told_of_and_nothing_is_made_up(TestCluster cluster) throws Exception {
    ApplicationId id = cluster.yarn().occupy("default");
    cluster.yarn().kill(id);
    cluster.yarn().awaitEnd(id);
    cluster.logs(id).forEach(directory -> FileUtil.fullyDelete(directory.toFile()));

    Outcome diagnosed = cluster.tare(FlinkHome.V2_3).run("diagnose", "--json", "" + id);
    Outcome recommended = cluster.tare(FlinkHome.V2_3).run("recommend", "--json", "" + id);

    assertThat(ToldProblem.codes(diagnosed)).as(diagnosed.said()).contains("TARE-706");
    assertThat(ToldProblem.codes(recommended)).as(recommended.said()).contains("TARE-706");
    assertThat(recommended.status()).isEqualTo(4);
    assertThat(Json.parse(recommended.out()).has("recommendations")).isFalse();
    assertThat(diagnosed.err() + recommended.err()).isEmpty();
  }
}
