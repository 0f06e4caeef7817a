package io.github.tare.yarn.flink.master;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.resourcemanager.ResourceManagerRuntimeServicesConfiguration;
import org.apache.flink.runtime.resourcemanager.active.ActiveResourceManagerFactory;
import org.apache.flink.runtime.resourcemanager.active.ResourceManagerDriver;
import org.apache.flink.util.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** Gives Flink's active resource manager Tare's driver. */
final class TareResourceManagerFactory extends ActiveResourceManagerFactory<TareWorker> {
  private final MasterSurroundings surroundings;

  TareResourceManagerFactory(MasterSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  protected ResourceManagerDriver<TareWorker> createResourceManagerDriver(
      Configuration configuration, @Nullable String webInterfaceUrl, String rpcAddress) {
    String web = webInterfaceUrl == null ? "" : webInterfaceUrl;
    return new TareResourceManagerDriver(
        configuration, surroundings, new WebAddress(rpcAddress, web));
  }

  @Override
  protected ResourceManagerRuntimeServicesConfiguration
      createResourceManagerRuntimeServicesConfiguration(Configuration configuration)
          throws ConfigurationException {
    return ResourceManagerRuntimeServicesConfiguration.fromConfiguration(
        configuration, new TareWorkerResourceSpecFactory());
  }

  /** YARN lets a master register once. */
  @Override
  public boolean supportMultiLeaderSession() {
    return false;
  }
}
