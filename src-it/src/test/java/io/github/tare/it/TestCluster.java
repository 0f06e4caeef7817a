package io.github.tare.it;

import io.github.tare.it.cluster.EmbeddedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;

/** The embedded cluster and two views of it: YARN's and the file system's. */
final class TestCluster implements AutoCloseable {
  private final EmbeddedCluster cluster;
  private final Yarn yarn;
  private final Hdfs hdfs;
  private final Thread atTermination;

  private TestCluster(EmbeddedCluster cluster) throws IOException {
    this.cluster = cluster;
    this.yarn = Yarn.of(cluster.clientConfiguration());
    this.hdfs = new Hdfs(cluster.fileSystem());
    // A test run that is broken off must not leave the containers' processes behind.
    this.atTermination = new Thread(cluster::endApplications);
    Runtime.getRuntime().addShutdownHook(atTermination);
  }

  static TestCluster start() {
    return start("c", usual -> {});
  }

  /** Starts one of its own kind, in a directory of this short name. */
  static TestCluster start(String name, Consumer<Configuration> changes) {
    Path directory = Build.scratch().resolve(name);
    FileUtil.fullyDelete(directory.toFile());
    try {
      return new TestCluster(EmbeddedCluster.start(directory, Build.hadoopClient(), changes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A user's {@code tare} on a machine at the cluster's edge. */
  Tare tare(FlinkHome home) {
    return Tare.alone()
        .withFlink(home)
        .with("HADOOP_CONF_DIR", confDir().toString())
        .with("HADOOP_CLASSPATH", cluster.hadoopClasspath());
  }

  /** What YARN was asked for when an application was submitted that still runs. */
  ApplicationSubmissionContext submitted(ApplicationId id) {
    return cluster.submitted(id);
  }

  /** What the containers of an application were launched with that run now. */
  List<ContainerLaunchContext> launched(ApplicationId id) {
    return cluster.launched(id);
  }

  /** Takes away the node that a container is on, as if its machine were lost. */
  void loseNode(ContainerId container) {
    cluster.loseNode(container);
  }

  /** Gives a NodeManager to those who ask for its label; its name for YARN. */
  String label(int nodeManager, String label) throws IOException {
    return cluster.label(nodeManager, label);
  }

  /** Has the logs of the applications that come now collected in this format. */
  void collectLogs(String format) {
    cluster.collectLogs(format);
  }

  /** Where the containers of an application have their logs, a directory for each below these. */
  List<Path> logs(ApplicationId id) {
    return cluster.logs(id);
  }

  Path confDir() {
    return cluster.confDir();
  }

  Yarn yarn() {
    return yarn;
  }

  Hdfs hdfs() {
    return hdfs;
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(atTermination);
    yarn.close();
    cluster.close();
  }
}
