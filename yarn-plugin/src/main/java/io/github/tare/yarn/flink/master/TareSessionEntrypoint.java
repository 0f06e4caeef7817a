package io.github.tare.yarn.flink.master;

import java.io.IOException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.SessionClusterEntrypoint;
import org.apache.flink.runtime.entrypoint.component.DefaultDispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;

/**
 * The application master of a session: Flink's own JobManager for jobs that come later, on
 * containers from YARN. What Flink keeps of ended jobs is Flink's to say: the method for that has
 * another name in 2.3.
 */
@SuppressWarnings("try") // Flink's close() may be interrupted
public final class TareSessionEntrypoint extends SessionClusterEntrypoint {
  private final MasterSurroundings surroundings;

  private TareSessionEntrypoint(Configuration configuration, MasterSurroundings surroundings) {
    super(configuration);
    this.surroundings = surroundings;
  }

  private static TareSessionEntrypoint in(MasterContainer container) throws IOException {
    return new TareSessionEntrypoint(container.configuration(), container.surroundings());
  }

  @Override
  protected DispatcherResourceManagerComponentFactory
      createDispatcherResourceManagerComponentFactory(Configuration configuration) {
    return new LossLabels(surroundings.lost())
        .on(
            DefaultDispatcherResourceManagerComponentFactory.createSessionComponentFactory(
                new TareResourceManagerFactory(surroundings, ImpossibleWorkers.FAIL_THE_JOB)));
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
    MasterProcess.run(args, TareSessionEntrypoint::in);
  }
}
