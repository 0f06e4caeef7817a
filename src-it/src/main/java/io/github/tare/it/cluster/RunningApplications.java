package io.github.tare.it.cluster;

import java.util.EnumSet;
import java.util.stream.IntStream;
import org.apache.hadoop.service.Service;
import org.apache.hadoop.yarn.api.protocolrecords.GetApplicationsRequest;
import org.apache.hadoop.yarn.api.protocolrecords.KillApplicationRequest;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.resourcemanager.ClientRMService;

/**
 * The applications that have not ended. A NodeManager that is stopped over running containers takes
 * its time, and may leave their processes behind.
 */
final class RunningApplications {
  private static final int POLLS = 100;
  private static final long POLL_MILLIS = 100;

  private final MiniYARNCluster yarn;

  RunningApplications(MiniYARNCluster yarn) {
    this.yarn = yarn;
  }

  void end() {
    try {
      killAll();
      awaitNoContainers();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.io.IOException | YarnException e) {
      System.err.println("Could not end the applications: " + e);
    }
  }

  private void killAll() throws java.io.IOException, YarnException {
    ClientRMService service = yarn.getResourceManager().getClientRMService();
    GetApplicationsRequest unfinished =
        GetApplicationsRequest.newInstance(
            EnumSet.range(YarnApplicationState.NEW, YarnApplicationState.RUNNING));
    for (ApplicationReport report : service.getApplications(unfinished).getApplicationList()) {
      service.forceKillApplication(KillApplicationRequest.newInstance(report.getApplicationId()));
    }
  }

  private void awaitNoContainers() throws InterruptedException {
    for (int i = 0; i < POLLS && containers() > 0; i++) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private int containers() {
    return IntStream.range(0, EmbeddedCluster.NODE_MANAGERS)
        .mapToObj(yarn::getNodeManager)
        .filter(node -> node.isInState(Service.STATE.STARTED))
        .mapToInt(node -> node.getNMContext().getContainers().size())
        .sum();
  }
}
