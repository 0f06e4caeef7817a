package io.github.tare.yarn.flink.master;

import java.io.File;
import java.util.List;
import org.apache.flink.client.deployment.application.ApplicationConfiguration;
import org.apache.flink.client.program.DefaultPackagedProgramRetriever;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.util.FlinkException;

/** The user's program, as it was staged. */
final class StagedProgram {
  private StagedProgram() {}

  /**
   * Loads the job's jar; its name, main class and arguments are in the configuration.
   *
   * @param userLib has the jar, and the libraries that its classes may use
   * @throws FlinkException if there is not exactly one jar, or Flink cannot load it
   */
  static PackagedProgram load(File userLib, Configuration configuration) throws FlinkException {
    ApplicationConfiguration application =
        ApplicationConfiguration.fromConfiguration(configuration);
    return DefaultPackagedProgramRetriever.create(
            userLib,
            jar(configuration),
            application.getApplicationClassName(),
            application.getProgramArguments(),
            configuration)
        .getPackagedProgram();
  }

  /** As the client has written it; libraries of the job may lie beside it. */
  private static File jar(Configuration configuration) throws FlinkException {
    List<String> jars = configuration.getOptional(PipelineOptions.JARS).orElse(List.of());
    if (jars.size() != 1) {
      throw new FlinkException("there should be exactly one jar to run, and there are " + jars);
    }
    return new File(jars.get(0));
  }
}
