package io.github.tare.it.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeLabel;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.api.protocolrecords.RegisterNodeManagerRequest;
import org.apache.hadoop.yarn.server.api.records.NodeHealthStatus;
import org.apache.hadoop.yarn.server.api.records.NodeStatus;
import org.apache.hadoop.yarn.server.resourcemanager.RMContext;
import org.apache.hadoop.yarn.server.resourcemanager.ResourceManager;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.capacity.CapacityScheduler;
import org.apache.hadoop.yarn.util.resource.DominantResourceCalculator;

/**
 * A real ResourceManager with the CapacityScheduler, and nodes that have registered and will never
 * run a container: one queue for five nodes, all with two labels, which a tenth of the nodes have.
 */
final class LargeCluster {
  private static final List<String> LABELS = List.of("ssd", "gpu");
  private static final int NODES_OF_A_QUEUE = 5;
  private static final int QUEUES_OF_A_PARENT = 20;
  private static final int NODE_MEBIBYTES = 131_072;
  private static final int NODE_VCORES = 32;

  /** A metrics bean answers with what it has kept, for 10 s (the default of {@code *.period}). */
  private static final long BEANS_KEPT_MILLIS = 11_000;

  private static final String ROOT = "yarn.scheduler.capacity.root";
  private static final String DEFAULT = "default";

  private final MiniYARNCluster yarn;
  private final int nodes;

  private LargeCluster(MiniYARNCluster yarn, int nodes) {
    this.yarn = yarn;
    this.nodes = nodes;
  }

  /** Starts it, and returns when the scheduler knows all nodes. */
  static LargeCluster start(Path directory, int nodes) throws Exception {
    System.setProperty("test.build.data", directory.resolve("y").toString());
    MiniYARNCluster yarn = new MiniYARNCluster("large", 0, 1, 1, false);
    Configuration conf = settings();
    yarn.init(conf);
    yarn.start();
    LargeCluster cluster = new LargeCluster(yarn, nodes);
    cluster.register();
    // Later than the nodes: each that comes makes the scheduler reckon all queues anew.
    queues(conf, nodes / NODES_OF_A_QUEUE);
    ResourceManager manager = yarn.getResourceManager();
    manager.getResourceScheduler().reinitialize(conf, manager.getRMContext());
    cluster.writeClientSettings(Files.createDirectories(directory.resolve("conf")));
    return cluster;
  }

  private static Configuration settings() {
    Configuration conf = new YarnConfiguration();
    conf.setClass(YarnConfiguration.RM_SCHEDULER, CapacityScheduler.class, Object.class);
    conf.setBoolean(YarnConfiguration.NODE_LABELS_ENABLED, true);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_MB, NODE_MEBIBYTES / 2);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_VCORES, NODE_VCORES / 2);
    conf.set(
        "yarn.scheduler.capacity.resource-calculator", DominantResourceCalculator.class.getName());
    conf.set(ROOT + ".queues", DEFAULT);
    conf.set(ROOT + "." + DEFAULT + ".capacity", "100");
    LABELS.forEach(label -> share(conf, ROOT, label, "100"));
    LABELS.forEach(label -> share(conf, ROOT + "." + DEFAULT, label, "100"));
    return conf;
  }

  private static void queues(Configuration conf, int leaves) {
    int parents = leaves / QUEUES_OF_A_PARENT;
    children(conf, ROOT, "department", 0, parents);
    conf.set(ROOT + ".queues", DEFAULT + "," + conf.get(ROOT + ".queues"));
    conf.set(ROOT + "." + DEFAULT + ".capacity", "0");
    LABELS.forEach(label -> share(conf, ROOT + "." + DEFAULT, label, "0"));
    for (int parent = 0; parent < parents; parent++) {
      children(
          conf,
          ROOT + ".department-" + parent,
          "team",
          parent * QUEUES_OF_A_PARENT,
          QUEUES_OF_A_PARENT);
    }
  }

  private static void children(
      Configuration conf, String parent, String kind, int first, int count) {
    List<String> names =
        IntStream.range(first, first + count).mapToObj(number -> kind + "-" + number).toList();
    conf.set(parent + ".queues", String.join(",", names));
    for (String name : names) {
      String queue = parent + "." + name;
      conf.set(queue + ".capacity", Float.toString(100f / count));
      conf.set(queue + ".maximum-capacity", "100");
      LABELS.forEach(label -> share(conf, queue, label, Float.toString(100f / count)));
    }
  }

  private static void share(Configuration conf, String queue, String label, String percent) {
    conf.set(queue + ".accessible-node-labels." + label + ".capacity", percent);
  }

  private void register() throws IOException, YarnException, InterruptedException {
    ResourceManager manager = yarn.getResourceManager();
    RMContext context = manager.getRMContext();
    context
        .getNodeLabelManager()
        .addToCluserNodeLabels(
            LABELS.stream().map(label -> NodeLabel.newInstance(label, true)).toList());
    Map<NodeId, Set<String>> labels = new HashMap<>();
    for (int i = 0; i < nodes; i++) {
      manager.getResourceTrackerService().registerNodeManager(registration(id(i)));
      if (i % 10 == 0) {
        labels.put(id(i), Set.of(LABELS.get(i / 10 % LABELS.size())));
      }
    }
    context.getNodeLabelManager().replaceLabelsOnNode(labels);
    while (context.getScheduler().getNumClusterNodes() < nodes) {
      Thread.sleep(100);
    }
  }

  /** An address that needs no name service. */
  private static NodeId id(int number) {
    return NodeId.newInstance("10.0." + number / 250 + "." + number % 250, 8041);
  }

  private static RegisterNodeManagerRequest registration(NodeId id) {
    RegisterNodeManagerRequest request =
        RegisterNodeManagerRequest.newInstance(
            id, 8042, Resource.newInstance(NODE_MEBIBYTES, NODE_VCORES), "3", null, null, null);
    request.setNodeStatus(
        NodeStatus.newInstance(
            id,
            0,
            new ArrayList<>(),
            new ArrayList<>(),
            NodeHealthStatus.newInstance(true, "", 0),
            null,
            null,
            null));
    return request;
  }

  private void writeClientSettings(Path directory) throws IOException {
    Configuration conf = new Configuration(false);
    for (String key :
        List.of(
            YarnConfiguration.RM_ADDRESS,
            YarnConfiguration.RM_SCHEDULER_ADDRESS,
            YarnConfiguration.RM_WEBAPP_ADDRESS)) {
      conf.set(key, yarn.getConfig().get(key));
    }
    conf.set(YarnConfiguration.RM_HOSTNAME, "localhost");
    try (OutputStream out = Files.newOutputStream(directory.resolve("yarn-site.xml"))) {
      conf.writeXml(out);
    }
  }

  /** With {@code default}, which a ResourceManager without nodes starts with. */
  int leaves() {
    return nodes / NODES_OF_A_QUEUE + 1;
  }

  /** What the ResourceManager has answered until now. Takes as long as Hadoop keeps old figures. */
  Answers answers() throws JMException, InterruptedException {
    Thread.sleep(BEANS_KEPT_MILLIS);
    return new Answers(calls(), requests());
  }

  private long calls() throws JMException {
    int port = yarn.getResourceManager().getClientRMService().getBindAddress().getPort();
    return metric("RpcActivityForPort" + port, "RpcProcessingTimeNumOps");
  }

  private long requests() throws JMException {
    return metric("HttpServer2-*", "Requests");
  }

  private static long metric(String name, String attribute) throws JMException {
    long sum = 0;
    var server = ManagementFactory.getPlatformMBeanServer();
    for (ObjectName bean :
        server.queryNames(new ObjectName("Hadoop:service=*,name=" + name), null)) {
      sum += ((Number) server.getAttribute(bean, attribute)).longValue();
    }
    return sum;
  }

  /**
   * What it has answered its clients since it started.
   *
   * @param calls of YARN's protocol
   * @param requests to its web service
   */
  record Answers(long calls, long requests) {
    Answers since(Answers before) {
      return new Answers(calls - before.calls, requests - before.requests);
    }
  }
}
