package io.github.tare.yarn.flink.master;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.client.deployment.application.ApplicationConfiguration;
import org.apache.flink.client.program.DefaultPackagedProgramRetriever;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.FlinkException;
import org.jspecify.annotations.Nullable;

/** The user's program, as it was staged. */
final class StagedProgram {
  private StagedProgram() {}

  /**
   * Loads the only jar of the directory; main class and arguments are in the configuration.
   *
   * @throws FlinkException if there is not exactly one jar, or Flink cannot load it
   */
  static PackagedProgram load(File userLib, Configuration configuration) throws FlinkException {
    ApplicationConfiguration application =
        ApplicationConfiguration.fromConfiguration(configuration);
    return DefaultPackagedProgramRetriever.create(
            userLib,
            onlyJar(userLib),
            application.getApplicationClassName(),
            application.getProgramArguments(),
            configuration)
        .getPackagedProgram();
  }

  private static File onlyJar(File userLib) throws FlinkException {
    File @Nullable [] files = userLib.listFiles((directory, name) -> name.endsWith(".jar"));
    List<File> jars = files == null ? List.of() : Arrays.asList(files);
    if (jars.size() != 1) {
      throw new FlinkException(userLib + " should hold exactly one jar, and holds " + jars);
    }
    return jars.get(0);
  }
}
