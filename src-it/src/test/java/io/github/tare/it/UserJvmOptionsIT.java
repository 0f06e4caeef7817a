package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** The user's own JVM options, as they arrive in a live TaskExecutor's command line. */
@OnCluster
class UserJvmOptionsIT {
  private final TestCluster cluster;

  UserJvmOptionsIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void are_read_by_a_shells_quoting_rules_with_dollar_and_backtick_literal() throws Exception {
    LiveJvm worker =
        worker(
            "literal",
            "-Denv.java.opts.taskmanager=-Dq=\"a b\" '-Ds=it is; so' -De=x\\ y -Dh=$HOME"
                + " -Dt=`id` -Dc={{PWD}}<CPS> -Dl=<LOG_DIR>/gc.log");
    assertThat(worker.arguments())
        .contains("-Dq=a b", "-Ds=it is; so", "-De=x y", "-Dh=$HOME", "-Dt=`id`")
        .contains("-Dc={{PWD}}<CPS>");
    assertThat(worker.valueOf("-Dl=")).startsWith("/").endsWith("/gc.log");
  }

  @Test
  void are_expanded_on_the_node_where_the_user_asks_for_it() throws Exception {
    LiveJvm worker =
        worker(
            "expanded",
            "-Dtare.launch.expand-on-node=true",
            "-Denv.java.opts.taskmanager=-Dp=$PWD \"-Dt=`echo 1 2`\" -Dq='a b'");
    assertThat(worker.arguments()).contains("-Dp=" + worker.directory(), "-Dt=1 2", "-Dq=a b");
  }

  private LiveJvm worker(String name, String... options) throws Exception {
    String[] named = new String[options.length + 2];
    System.arraycopy(options, 0, named, 2, options.length);
    named[0] = "-d";
    named[1] = "-Dyarn.application.name=" + name;
    Tare tare = cluster.tare(FlinkHome.V2_3);
    try (ChildProcess process =
        tare.start(Jobs.submit(new Path("/" + name), Integer.MAX_VALUE, 1, named))) {
      ApplicationId id = cluster.yarn().awaitSubmitted(name, process);
      try {
        cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
        return LiveJvm.awaitWorker(id, process);
      } finally {
        cluster.yarn().kill(id);
      }
    }
  }
}
