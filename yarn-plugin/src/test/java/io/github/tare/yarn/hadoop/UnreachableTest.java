package io.github.tare.yarn.hadoop;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.Golden;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class UnreachableTest {
  private final Configuration conf = new Configuration(false);

  @Test
  void a_yarn_and_a_file_system_that_nobody_named_are_told_with_hadoops_defaults() {
    Unreachable unreachable = new Unreachable(Cluster.options(), conf);

    Golden.check(
        UnreachableTest.class,
        "unreachable-without-configuration.txt",
        ProblemText.of(
            Problems.of(
                unreachable.yarn("the connection was refused"),
                unreachable.fileSystem("the connection was refused"))));
  }

  @Test
  void a_yarn_that_somebody_named_is_told_with_the_place() {
    conf.set("yarn.resourcemanager.address", "rm:8032", "yarn-site.xml");

    Golden.check(
        UnreachableTest.class,
        "401-yarn.txt",
        ProblemText.of(new Unreachable(Cluster.options(), conf).yarn("no answer came in time")));
  }

  @Test
  void a_file_system_that_somebody_named_is_told_with_the_place() {
    conf.set("fs.defaultFS", "hdfs://nn:8020", "core-site.xml");
    Unreachable unreachable =
        new Unreachable(Cluster.options("yarn.staging-directory", "hdfs://other:8020/jobs"), conf);

    Golden.check(
        UnreachableTest.class,
        "402-file-system.txt",
        ProblemText.of(unreachable.fileSystem("the connection was refused")));
  }
}
