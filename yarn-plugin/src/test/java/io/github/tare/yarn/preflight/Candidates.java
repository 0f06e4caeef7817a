package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.YarnOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A candidate that passes every check on {@link Clusters#usual()}, for a test to change in one. */
public final class Candidates {
  private static final FlinkVersion VERSION = new FlinkVersion(2, 3);

  /** A program whose jar is in order. */
  public static final UserProgram PROGRAM =
      new UserProgram(
          Path.of("job.jar"),
          new JarContents.Jar(
              1024, Optional.of("org.example.Job"), Set.of("org.example.Job"), false),
          Optional.empty(),
          List.of());

  private Candidates() {}

  /** Flink's usual sizes, and these settings: keys and values in turn, one line each. */
  public static Candidate with(String... keysAndValues) {
    return of(PROGRAM, keysAndValues);
  }

  /** The same with another program. */
  public static Candidate of(UserProgram program, String... keysAndValues) {
    return of(options(keysAndValues), Optional.of(program), Optional.empty());
  }

  /** The same with files of a Flink. */
  public static Candidate of(FlinkHome home, UserProgram program, String... keysAndValues) {
    return of(options(keysAndValues), Optional.of(program), Optional.of(home));
  }

  private static Candidate of(
      Options options, Optional<UserProgram> program, Optional<FlinkHome> home) {
    return new Candidate(
        options,
        VERSION,
        plan(ProcessKind.JOB_MANAGER, options),
        plan(ProcessKind.TASK_EXECUTOR, options),
        YarnOptions.read(options).options(),
        home,
        new LogConfiguration(
            Optional.of(Path.of("conf")), List.of(Path.of("conf/log4j.properties"))),
        program);
  }

  private static MemoryPlan plan(ProcessKind process, Options options) {
    return new MemoryPlanner(VERSION, PlanningMode.CONTAINER)
        .plan(process, options)
        .fold(
            planned -> planned.plan(),
            rejected -> {
              throw new IllegalArgumentException(rejected.problems().toString());
            });
  }

  private static Options options(String... keysAndValues) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    put(values, "jobmanager.memory.process.size", "1600m");
    put(values, "taskmanager.memory.process.size", "1728m");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1].isEmpty()) {
        values.remove(keysAndValues[i]);
      } else {
        put(values, keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return Options.of(List.of(new OptionLayer("conf/config.yaml", values)));
  }

  private static void put(Map<String, Sourced<String>> values, String key, String value) {
    Origin origin = new Origin.FileLine("conf/config.yaml", values.size() + 1);
    values.put(key, new Sourced<>(value, origin));
  }
}
