package io.github.tare.it.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeLabel;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.nodemanager.NodeManager;
import org.apache.hadoop.yarn.server.nodemanager.containermanager.container.Container;
import org.apache.hadoop.yarn.server.resourcemanager.nodelabels.RMNodeLabelsManager;
import org.apache.hadoop.yarn.server.resourcemanager.rmapp.RMApp;

/**
 * One HDFS and one YARN with two NodeManagers, on the loopback interface with ports of the system's
 * choice, everything on disk below one directory.
 *
 * <p>Containers take {@code JAVA_HOME} from this JVM's environment, as from a NodeManager's.
 *
 * <p>Hadoop's mini clusters keep their place in system properties, so one at a time per JVM.
 */
public final class EmbeddedCluster implements AutoCloseable {
  static final int NODE_MANAGERS = 2;
  private static final long REGISTRATION_MILLIS = 60_000;

  private final Path directory;
  private final HadoopJars jars;
  private final MiniDFSCluster hdfs;
  private final MiniYARNCluster yarn;

  private EmbeddedCluster(
      Path directory, HadoopJars jars, MiniDFSCluster hdfs, MiniYARNCluster yarn) {
    this.directory = directory;
    this.jars = jars;
    this.hdfs = hdfs;
    this.yarn = yarn;
  }

  /**
   * Starts the daemons, waits until both NodeManagers are registered, and writes {@link #confDir}.
   *
   * <p>If this throws, threads of Hadoop's may keep the JVM alive: a {@code main} must exit.
   *
   * @param directory for everything the cluster writes; created if need be. Keep its path short:
   *     RocksDB in a container complains of long ones
   * @param hadoopClient the directory with the jars of Hadoop's client
   * @throws IOException if a daemon does not start
   */
  public static EmbeddedCluster start(Path directory, Path hadoopClient) throws IOException {
    return start(directory, hadoopClient, usual -> {});
  }

  /**
   * Starts one that is set up in another way.
   *
   * @param directory for everything the cluster writes
   * @param hadoopClient the directory with the jars of Hadoop's client
   * @param changes to the daemons' usual configuration
   * @throws IOException if a daemon does not start
   */
  public static EmbeddedCluster start(
      Path directory, Path hadoopClient, Consumer<Configuration> changes) throws IOException {
    Path home = directory.toAbsolutePath();
    Files.createDirectories(home);
    // Where the mini YARN works; must not lie below HDFS's directory, which is formatted.
    System.setProperty("test.build.data", home.resolve("y").toString());
    HadoopJars jars = HadoopJars.in(hadoopClient);
    YarnConfiguration conf = ServerSettings.in(home);
    changes.accept(conf);
    MiniDFSCluster hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    EmbeddedCluster cluster = new EmbeddedCluster(home, jars, hdfs, startYarn(conf));
    cluster.prepareForClients();
    return cluster;
  }

  private static MiniYARNCluster startYarn(YarnConfiguration conf) throws IOException {
    MiniYARNCluster yarn = new MiniYARNCluster("c", NODE_MANAGERS, 1, 1);
    yarn.init(conf);
    yarn.start();
    try {
      if (!yarn.waitForNodeManagersToConnect(REGISTRATION_MILLIS)) {
        throw new IOException("the NodeManagers have not registered");
      }
    } catch (YarnException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return yarn;
  }

  private void prepareForClients() throws IOException {
    ClientSettings.write(yarn.getConfig(), jars, confDir());
    DistributedFileSystem fs = hdfs.getFileSystem();
    fs.mkdirs(fs.getHomeDirectory());
    org.apache.hadoop.fs.Path tmp = new org.apache.hadoop.fs.Path("/tmp");
    fs.mkdirs(tmp);
    fs.setPermission(tmp, FsPermission.createImmutable((short) 01777));
  }

  /** A client's {@code HADOOP_CONF_DIR}, with the web address of the ResourceManager. */
  public Path confDir() {
    return directory.resolve("conf");
  }

  /** A client's {@code HADOOP_CLASSPATH}: Hadoop's shaded client and a logging binding. */
  public String hadoopClasspath() {
    return jars.classpath();
  }

  /** What a client reads from {@link #confDir}; a new one for each call. */
  public Configuration clientConfiguration() {
    return ClientSettings.read(confDir());
  }

  /** The file system, as its superuser. */
  public DistributedFileSystem fileSystem() throws IOException {
    return hdfs.getFileSystem();
  }

  /** What the ResourceManager was asked for when an application was submitted that still runs. */
  public ApplicationSubmissionContext submitted(ApplicationId id) {
    RMApp application = yarn.getResourceManager().getRMContext().getRMApps().get(id);
    return Objects.requireNonNull(application).getApplicationSubmissionContext();
  }

  /** What the containers of an application were launched with that run now. */
  public List<ContainerLaunchContext> launched(ApplicationId id) {
    return IntStream.range(0, NODE_MANAGERS)
        .mapToObj(i -> yarn.getNodeManager(i).getNMContext().getContainers().values())
        .flatMap(Collection::stream)
        .filter(it -> it.getContainerId().getApplicationAttemptId().getApplicationId().equals(id))
        .map(Container::getLaunchContext)
        .toList();
  }

  /** Takes away the node that a container is on, as if its machine were lost. */
  public void loseNode(ContainerId container) {
    NodeManager node =
        IntStream.range(0, NODE_MANAGERS)
            .mapToObj(yarn::getNodeManager)
            .filter(it -> it.getNMContext().getContainers().containsKey(container))
            .findAny()
            .orElseThrow();
    LostNode.lose(node, container);
  }

  /**
   * Gives a NodeManager to those who ask for its label.
   *
   * @return the node as YARN names it, for example {@code localhost:45454}
   * @throws IOException if the ResourceManager does not take it
   */
  public String label(int nodeManager, String label) throws IOException {
    NodeId node = yarn.getNodeManager(nodeManager).getNMContext().getNodeId();
    RMNodeLabelsManager labels = yarn.getResourceManager().getRMContext().getNodeLabelManager();
    labels.addToCluserNodeLabels(List.of(NodeLabel.newInstance(label, true)));
    labels.addLabelsToNode(Map.of(node, Set.of(label)));
    return node.toString();
  }

  /** Has the logs of the applications that come now collected in this format, if at all. */
  public void collectLogs(String format) {
    IntStream.range(0, NODE_MANAGERS)
        .mapToObj(i -> yarn.getNodeManager(i).getConfig())
        .forEach(conf -> conf.set(YarnConfiguration.LOG_AGGREGATION_FILE_FORMATS, format));
  }

  /** Where the containers of an application have their logs, a directory for each below these. */
  public List<Path> logs(ApplicationId id) {
    return IntStream.range(0, NODE_MANAGERS)
        .mapToObj(i -> yarn.getNodeManager(i).getConfig())
        .flatMap(conf -> conf.getStringCollection(YarnConfiguration.NM_LOG_DIRS).stream())
        .map(directory -> Path.of(directory, id.toString()))
        .filter(Files::isDirectory)
        .toList();
  }

  /** Kills the applications that have not ended, and waits until no container is left. */
  public void endApplications() {
    new RunningApplications(yarn).end();
  }

  /** Ends the applications and stops the daemons. */
  @Override
  public void close() {
    endApplications();
    yarn.stop();
    hdfs.shutdown(true);
  }
}
