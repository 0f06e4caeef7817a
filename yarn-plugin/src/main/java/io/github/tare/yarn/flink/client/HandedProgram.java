package io.github.tare.yarn.flink.client;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.UserProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.flink.client.deployment.application.ApplicationConfiguration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;

/**
 * The program that Flink's command line hands over.
 *
 * @param program empty if it is not one jar on this machine
 * @param problem why not
 */
record HandedProgram(Optional<UserProgram> program, Optional<Problem> problem) {
  static HandedProgram of(Configuration handed, ApplicationConfiguration application) {
    List<String> jars = handed.getOptional(PipelineOptions.JARS).orElse(List.of());
    return jars.size() == 1 && isFile(URI.create(jars.get(0)))
        ? new HandedProgram(Optional.of(read(jars.get(0), application)), Optional.empty())
        : new HandedProgram(Optional.empty(), Optional.of(elsewhere(jars)));
  }

  private static boolean isFile(URI jar) {
    return jar.getScheme() == null || jar.getScheme().equals("file");
  }

  private static UserProgram read(String jar, ApplicationConfiguration application) {
    return UserProgram.read(
        Path.of(URI.create(jar).getPath()),
        Optional.ofNullable(application.getApplicationClassName()),
        List.of(application.getProgramArguments()));
  }

  private static Problem elsewhere(List<String> jars) {
    return new Problem(
        ProblemCode.PROGRAM_NOT_A_LOCAL_JAR,
        Severity.ERROR,
        jars.isEmpty()
            ? "Tare submits one jar, and this program has none."
            : "Tare submits one jar of this machine, and is given " + String.join(", ", jars) + ".",
        List.of(
            new Place(
                PipelineOptions.JARS.key(),
                String.join(";", jars),
                new Origin.CommandLine("flink run"))),
        "Copy the jar here and name it: flink run -t tare-application job.jar");
  }
}
