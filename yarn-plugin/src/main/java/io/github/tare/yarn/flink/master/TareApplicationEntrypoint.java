package io.github.tare.yarn.flink.master;

import java.io.File;
import org.apache.flink.client.deployment.application.ApplicationClusterEntryPoint;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;

/** The application master: Flink's own JobManager with one job, on containers from YARN. */
@SuppressWarnings("try") // Flink's close() may be interrupted
public final class TareApplicationEntrypoint extends ApplicationClusterEntryPoint {
  private final LostWorkers lost;

  private TareApplicationEntrypoint(
      Configuration configuration, PackagedProgram program, MasterSurroundings surroundings) {
    super(
        configuration,
        program,
        new TareResourceManagerFactory(surroundings, ImpossibleWorkers.END_THE_APPLICATION));
    this.lost = surroundings.lost();
  }

  private static TareApplicationEntrypoint in(MasterContainer container) throws Exception {
    MasterSurroundings.YarnConnector yarn = FirstWorkers.startAhead(container);
    Configuration configuration = container.configuration();
    EndedJobs.here().keep(configuration);
    PackagedProgram program = StagedProgram.load(new File("usrlib"), configuration);
    configureExecution(configuration, program);
    return new TareApplicationEntrypoint(configuration, program, container.surroundings(yarn));
  }

  @Override
  protected DispatcherResourceManagerComponentFactory
      createDispatcherResourceManagerComponentFactory(Configuration configuration) {
    return new LossLabels(lost)
        .on(super.createDispatcherResourceManagerComponentFactory(configuration));
  }

  @Override
  protected String getRPCPortRange(Configuration configuration) {
    return configuration.get(MasterOptions.PORT);
  }

  @Override
  public void onFatalError(Throwable error) {
    MasterProcess.sayWhy(error);
    super.onFatalError(error);
  }

  /** Started by the launch command that {@code LaunchContextRules.master} makes. */
  public static void main(String[] args) {
    MasterProcess.run(args, TareApplicationEntrypoint::in);
  }
}
