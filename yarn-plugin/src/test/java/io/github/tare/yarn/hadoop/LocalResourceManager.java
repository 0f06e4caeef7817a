package io.github.tare.yarn.hadoop;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.ipc.Server;
import org.apache.hadoop.yarn.api.ApplicationClientProtocol;
import org.apache.hadoop.yarn.api.protocolrecords.GetAllResourceTypeInfoResponse;
import org.apache.hadoop.yarn.api.protocolrecords.GetClusterMetricsResponse;
import org.apache.hadoop.yarn.api.protocolrecords.GetClusterNodesResponse;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.ResourceInformation;
import org.apache.hadoop.yarn.api.records.ResourceTypeInfo;
import org.apache.hadoop.yarn.api.records.YarnClusterMetrics;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.ipc.YarnRPC;
import org.apache.hadoop.yarn.util.resource.ResourceUtils;

/** Answers on Hadoop's protocol, in a ResourceManager's place: one node, with FPGAs. */
final class LocalResourceManager implements AutoCloseable {
  static final String FPGA = ResourceInformation.FPGA_URI;

  private final Server server;

  private LocalResourceManager(Server server) {
    this.server = server;
    server.start();
  }

  static LocalResourceManager start() throws IOException, YarnException {
    Configuration conf = new Configuration();
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new LocalResourceManager(
        YarnRPC.create(conf)
            .getServer(ApplicationClientProtocol.class, answers(), anyPort, conf, null, 1));
  }

  private static ApplicationClientProtocol answers() throws IOException, YarnException {
    List<ResourceTypeInfo> types =
        List.of(
            ResourceTypeInfo.newInstance(ResourceInformation.MEMORY_URI, "Mi"),
            ResourceTypeInfo.newInstance(ResourceInformation.VCORES_URI),
            ResourceTypeInfo.newInstance(FPGA));
    // As a ResourceManager itself does; the test runs in the same JVM.
    ResourceUtils.reinitializeResources(types);
    ApplicationClientProtocol protocol = mock(ApplicationClientProtocol.class);
    when(protocol.getClusterMetrics(any()))
        .thenReturn(GetClusterMetricsResponse.newInstance(YarnClusterMetrics.newInstance(1)));
    GetAllResourceTypeInfoResponse all = GetAllResourceTypeInfoResponse.newInstance();
    all.setResourceTypeInfo(types);
    when(protocol.getResourceTypeInfo(any())).thenReturn(all);
    when(protocol.getClusterNodes(any()))
        .thenReturn(GetClusterNodesResponse.newInstance(List.of(node())));
    return protocol;
  }

  private static NodeReport node() {
    return NodeReport.newInstance(
        NodeId.newInstance("node-1", 8041),
        NodeState.RUNNING,
        "node-1:8042",
        "/rack",
        Resource.newInstance(0, 0),
        Resource.newInstance(4096, 4, Map.of(FPGA, 2L)),
        0,
        "",
        0);
  }

  /** For example {@code 127.0.0.1:43210}. */
  String address() {
    return "127.0.0.1:" + server.getListenerAddress().getPort();
  }

  @Override
  public void close() {
    server.stop();
    ResourceUtils.resetResourceTypes(new Configuration());
  }
}
