package io.github.tare.it.scheduler;

import io.github.tare.it.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeLabel;
import org.apache.hadoop.yarn.api.records.ResourceOption;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.api.protocolrecords.UpdateNodeResourceRequest;
import org.apache.hadoop.yarn.server.nodemanager.health.NodeHealthCheckerService;
import org.apache.hadoop.yarn.server.resourcemanager.RMContext;
import org.apache.hadoop.yarn.server.resourcemanager.rmcontainer.RMContainer;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.AbstractYarnScheduler;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.SchedulerNode;

/**
 * A ResourceManager with one of the real schedulers, and NodeManagers that start what it grants.
 *
 * <p>The mini cluster gives all its NodeManagers one configuration; what {@code yarn rmadmin
 * -updateNodeResource} does then gives each its shape, as an administrator may on any cluster.
 */
final class SchedulerCluster {
  private static final List<String> FOR_CLIENTS =
      List.of(
          YarnConfiguration.RM_ADDRESS,
          YarnConfiguration.RM_SCHEDULER_ADDRESS,
          YarnConfiguration.RM_ADMIN_ADDRESS,
          YarnConfiguration.RM_RESOURCE_TRACKER_ADDRESS,
          YarnConfiguration.RM_WEBAPP_ADDRESS);

  private final Path directory;
  private final MiniYARNCluster yarn;

  private SchedulerCluster(Path directory, MiniYARNCluster yarn) {
    this.directory = directory;
    this.yarn = yarn;
  }

  /**
   * Starts the daemons.
   *
   * @param directory for all that they write
   * @param conf the daemons'
   * @param nodes how many
   * @param labels of nodes
   */
  static SchedulerCluster start(
      Path directory, Configuration conf, int nodes, List<NodeLabel> labels) throws IOException {
    System.setProperty("test.build.data", directory.resolve("y").toString());
    MiniYARNCluster yarn = new MiniYARNCluster("s", nodes, 1, 1, false);
    yarn.init(conf);
    yarn.start();
    SchedulerCluster cluster = new SchedulerCluster(directory, yarn);
    cluster.context().getNodeLabelManager().addToCluserNodeLabels(labels);
    cluster.writeClientSettings();
    return cluster;
  }

  /** The ResourceManager's inside. */
  RMContext context() {
    return yarn.getResourceManager().getRMContext();
  }

  /** Gives the nodes these shapes and labels, in their order; without any, all nodes are ill. */
  void shape(List<Node> nodes) throws Exception {
    if (nodes.isEmpty()) {
      nodeManagers().forEach(it -> it.reportException(new IllegalStateException("ill")));
    } else {
      nodeManagers().forEach(it -> it.reportException(null));
      reshape(nodes);
    }
    Await.until(
        "the nodes' shapes", () -> offered().equals(total(nodes)), () -> offered().toString());
  }

  /** Brings the nodes back if there are none. */
  void heal() throws Exception {
    if (offered().equals(Amount.of(0, 0))) {
      shape(Scenario.NODES);
    }
  }

  private Stream<NodeHealthCheckerService> nodeManagers() {
    return IntStream.range(0, Scenario.NODES.size())
        .mapToObj(i -> yarn.getNodeManager(i).getNodeHealthChecker());
  }

  private void reshape(List<Node> nodes) throws Exception {
    Map<NodeId, ResourceOption> resources = new HashMap<>();
    Map<NodeId, Set<String>> labels = new HashMap<>();
    IntStream.range(0, nodes.size())
        .forEach(
            i -> {
              Node node = nodes.get(i);
              resources.put(id(i), ResourceOption.newInstance(node.amount().resource(), 0));
              labels.put(id(i), node.label().isEmpty() ? Set.of() : Set.of(node.label()));
            });
    context().getNodeLabelManager().replaceLabelsOnNode(labels);
    context()
        .getRMAdminService()
        .updateNodeResource(UpdateNodeResourceRequest.newInstance(resources));
  }

  private static Amount total(List<Node> nodes) {
    return nodes.stream().map(Node::amount).reduce(Amount.of(0, 0), Amount::plus);
  }

  private Amount offered() {
    return Amount.of(context().getScheduler().getClusterResource());
  }

  /** The applications that have a container, or that one is reserved for. */
  Set<ApplicationId> occupants() {
    return applications(
        node ->
            Stream.concat(
                node.getCopiedListOfRunningContainers().stream(),
                Stream.ofNullable(node.getReservedContainer())));
  }

  /** Whether the scheduler has granted the application a container. */
  boolean hasGranted(ApplicationId application) {
    return applications(node -> node.getCopiedListOfRunningContainers().stream())
        .contains(application);
  }

  private Set<ApplicationId> applications(Function<SchedulerNode, Stream<RMContainer>> containers) {
    AbstractYarnScheduler<?, ?> scheduler = (AbstractYarnScheduler<?, ?>) context().getScheduler();
    return context().getRMNodes().keySet().stream()
        .map(scheduler::getSchedulerNode)
        .filter(Objects::nonNull)
        .flatMap(containers)
        .map(container -> container.getApplicationAttemptId().getApplicationId())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A clock that goes as fast as the cluster: how often the slowest node has reported. */
  int heartbeats() {
    return context().getRMNodes().values().stream()
        .mapToInt(node -> node.getLastNodeHeartBeatResponse().getResponseId())
        .min()
        .orElseThrow();
  }

  /** Waits until no node has a process of a container left. */
  void awaitIdleNodes() throws Exception {
    for (int i = 0; i < context().getRMNodes().size(); i++) {
      Map<?, ?> containers = yarn.getNodeManager(i).getNMContext().getContainers();
      Await.until("the end of containers", containers::isEmpty, containers::toString);
    }
  }

  private NodeId id(int index) {
    return yarn.getNodeManager(index).getNMContext().getNodeId();
  }

  /** A client's {@code HADOOP_CONF_DIR}. */
  Path confDir() {
    return directory.resolve("conf");
  }

  /** What a client reads there; a new one for each call. */
  Configuration clientConfiguration() {
    Configuration conf = new YarnConfiguration();
    conf.addResource(new org.apache.hadoop.fs.Path(confDir().resolve("yarn-site.xml").toUri()));
    return conf;
  }

  private void writeClientSettings() throws IOException {
    Configuration conf = new Configuration(false);
    FOR_CLIENTS.forEach(key -> conf.set(key, yarn.getConfig().get(key)));
    conf.set(YarnConfiguration.RM_HOSTNAME, "localhost");
    Files.createDirectories(confDir());
    Settings.write(conf, confDir().resolve("yarn-site.xml"));
    // A cluster's clients usually have a copy; the ResourceManager shows its own to nobody.
    Path queues = directory.resolve(Settings.CAPACITY_FILE);
    if (Files.exists(queues)) {
      Files.copy(queues, confDir().resolve(Settings.CAPACITY_FILE));
    }
  }
}
