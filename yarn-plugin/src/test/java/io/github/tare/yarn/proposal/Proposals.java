package io.github.tare.yarn.proposal;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.YarnOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A proposal that passes every check on {@link Clusters#usual()}, for a test to change in one. */
public final class Proposals {
  private static final FlinkVersion VERSION = new FlinkVersion(2, 3);

  /** A program whose jar is in order. */
  public static final UserProgram PROGRAM =
      new UserProgram(
          Path.of("job.jar"),
          new JarContents.Jar(
              1024,
              Optional.of("org.example.Job"),
              Set.of("org.example.Job"),
              false,
              OptionalInt.of(17)),
          Optional.empty(),
          List.of());

  private Proposals() {}

  /** Flink's usual sizes, and these settings: keys and values in turn, one line each. */
  public static Proposal with(String... keysAndValues) {
    return of(PROGRAM, keysAndValues);
  }

  /** The same with no program: a session. */
  public static Proposal session() {
    return of(options(), Optional.empty(), Optional.empty());
  }

  /** The same with another program. */
  public static Proposal of(UserProgram program, String... keysAndValues) {
    return of(options(keysAndValues), Optional.of(program), Optional.empty());
  }

  /** The same with files of a Flink. */
  public static Proposal of(FlinkHome home, UserProgram program, String... keysAndValues) {
    return of(options(keysAndValues), Optional.of(program), Optional.of(home));
  }

  private static Proposal of(
      Options options, Optional<UserProgram> program, Optional<FlinkHome> home) {
    PlanResult master = plan(ProcessKind.JOB_MANAGER, options);
    PlanResult worker = plan(ProcessKind.TASK_EXECUTOR, options);
    return new Proposal(
        options,
        VERSION,
        plan(master),
        plan(worker),
        YarnOptions.read(options).options(),
        home,
        new LogConfiguration(
            Optional.of(Path.of("conf")), List.of(Path.of("conf/log4j.properties"))),
        RemoteFiles.NONE,
        program,
        master.problems().and(worker.problems()));
  }

  private static PlanResult plan(ProcessKind process, Options options) {
    return new MemoryPlanner(VERSION, PlanningMode.CONTAINER).plan(process, options);
  }

  private static Optional<MemoryPlan> plan(PlanResult result) {
    return result.fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
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
