package io.github.tare.it.scheduler;

import io.github.tare.it.Await;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ApplicationSubmissionContext;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** Makes requests of YARN whatever Tare says, and watches what becomes of them. */
final class RealYarn {
  private final SchedulerCluster cluster;
  private final Quiet quiet;
  private final Map<String, YarnClient> clients = new HashMap<>();
  private final List<Master> masters = new ArrayList<>();

  RealYarn(SchedulerCluster cluster) {
    this.cluster = cluster;
    this.quiet = new Quiet(cluster);
  }

  /** Whether the cluster starts an application at once; a cold one seems to make it wait. */
  boolean starts(Ask ask) throws Exception {
    return submit(ask).started();
  }

  /** Starts an application with all its workers, for others to find the cluster in use. */
  void occupy(Ask ask) throws Exception {
    Application application = submit(ask);
    int workers = application.started() ? workers(ask, master(application, ask)) : 0;
    if (workers < ask.workers()) {
      throw new AssertionError("only " + workers + " workers for " + ask);
    }
  }

  /** What YARN does with a request: at once, and then with the cluster to itself. */
  Seen request(Ask ask) throws Exception {
    try {
      Application application = submit(ask);
      return application.started() ? started(ask, application) : waiting(ask, application);
    } catch (YarnException e) {
      return Seen.refuses(firstLine(e));
    }
  }

  private Seen started(Ask ask, Application application) throws Exception {
    Master master = master(application, ask);
    int now = workers(ask, master);
    endAllBut(application.id());
    int ever = workers(ask, master);
    return Seen.starts(
        application.queue(), new Grants(application.master(), master.worker(), now, ever));
  }

  private Seen waiting(Ask ask, Application application) throws Exception {
    String why = application.diagnostics();
    endAllBut(application.id());
    cluster.heal();
    if (!settles(application)) {
      return Seen.waits(application.queue(), why, Grants.NONE);
    }
    Master master = master(application, ask);
    int ever = workers(ask, master);
    return Seen.waits(
        application.queue(), why, new Grants(application.master(), master.worker(), 0, ever));
  }

  private int workers(Ask ask, Master master) throws Exception {
    return quiet.await(master::granted, ask.workers());
  }

  /**
   * Submits, and once more where the FairScheduler has lost the master's container: a node that
   * reports at the wrong moment gets it granted, and nobody hears of it.
   *
   * <p>Source: {@code FairScheduler.allocate} collects what was granted after it has let go of the
   * lock, and {@code RMAppAttemptImpl.ScheduleTransition} throws that away.
   */
  private Application submit(Ask ask) throws Exception {
    Application application = submitOnce(ask);
    while (!settles(application) && cluster.hasGranted(application.id())) {
      client(ask.user()).killApplication(application.id());
      application = submitOnce(ask);
    }
    return application;
  }

  /** Waits until the master has started, or is not going to. */
  private boolean settles(Application application) throws Exception {
    if (quiet.await(() -> application.master().isPresent() ? 1 : 0, 1) == 0) {
      return false;
    }
    Await.until("the start of the master", application::started, application::diagnostics);
    return true;
  }

  private Master master(Application application, Ask ask) throws Exception {
    Master master = Master.of(application, cluster.clientConfiguration());
    masters.add(master);
    master.ask(ask);
    return master;
  }

  private Application submitOnce(Ask ask) throws Exception {
    YarnClient client = client(ask.user());
    ApplicationSubmissionContext context =
        client.createApplication().getApplicationSubmissionContext();
    context.setQueue(ask.queue());
    context.setApplicationName(ask.toString());
    context.setResource(ask.master().resource());
    context.setMaxAppAttempts(1);
    if (!ask.label().isEmpty()) {
      context.setNodeLabelExpression(ask.label());
    }
    context.setAMContainerSpec(
        ContainerLaunchContext.newInstance(
            Map.of(), Map.of(), List.of("sleep 600"), Map.of(), null, Map.of()));
    return new Application(cluster, client.submitApplication(context));
  }

  /** Ends everything. */
  void clear() throws Exception {
    masters.forEach(Master::close);
    masters.clear();
    end(List.of());
  }

  private void endAllBut(ApplicationId spared) throws Exception {
    end(List.of(spared));
  }

  private void end(List<ApplicationId> spared) throws Exception {
    YarnClient admin = client(UserGroupInformation.getLoginUser().getShortUserName());
    for (ApplicationReport report :
        admin.getApplications(
            EnumSet.range(YarnApplicationState.NEW, YarnApplicationState.RUNNING))) {
      if (!spared.contains(report.getApplicationId())) {
        admin.killApplication(report.getApplicationId());
      }
    }
    Await.until(
        "the end of other applications",
        () -> spared.containsAll(cluster.occupants()),
        () -> cluster.occupants().toString());
  }

  private YarnClient client(String user) {
    return clients.computeIfAbsent(
        user, name -> UserGroupInformation.createRemoteUser(name).doAs(connected()));
  }

  private PrivilegedAction<YarnClient> connected() {
    return () -> {
      Configuration conf = cluster.clientConfiguration();
      conf.setLong(YarnConfiguration.YARN_CLIENT_APPLICATION_CLIENT_PROTOCOL_POLL_INTERVAL_MS, 20);
      YarnClient client = YarnClient.createYarnClient();
      client.init(conf);
      client.start();
      return client;
    };
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
