package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.launch.GrantedContainer;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.clusterframework.types.ResourceIDRetrievable;

/** A TaskExecutor in its container, which names it. */
record TareWorker(GrantedContainer container) implements ResourceIDRetrievable {
  @Override
  public ResourceID getResourceID() {
    return new ResourceID(container.id(), container.node());
  }
}
