package io.github.tare.calc.jvm;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Mended;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a JVM is told against the plan of its process: the user's own options above all.
 *
 * <p>They come after the computed ones on the command line, so they win: {@code -Xmx} in {@code
 * env.java.opts.all} silently replaces the heap that was planned. A limit above the plan's is an
 * error, for the container would be killed once it is used; one below is a warning. What keeps any
 * JVM from starting is an error too, with or without a plan.
 */
public final class JvmOptionGuard {
  private JvmOptionGuard() {}

  /**
   * All that is wrong with the JVM options of one process, or worth knowing.
   *
   * @param plan what they are held against; without one only what is wrong by itself is told
   */
  public static Problems check(
      FlinkVersion version, Options options, ProcessKind process, Optional<MemoryPlan> plan) {
    UserJvmOptions user = UserJvmOptions.read(version, process, options);
    UserLimits limits = UserLimits.of(user);
    List<Problem> problems = new ArrayList<>(user.problems());
    problems.addAll(limits.problems());
    new GarbageCollectors(user).conflict().ifPresent(problems::add);
    plan.ifPresent(some -> problems.addAll(against(some, user, limits)));
    return new Problems(problems);
  }

  /**
   * What is wrong besides where there is no plan, found out with a mended one: errors alone, each
   * of which says what it is reckoned with.
   */
  public static Problems besides(FlinkVersion version, Options options, Mended mended) {
    UserJvmOptions user = UserJvmOptions.read(version, mended.plan().process(), options);
    return new Problems(
        against(mended.plan(), user, UserLimits.of(user)).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(mended::note)
            .toList());
  }

  private static List<Problem> against(MemoryPlan plan, UserJvmOptions user, UserLimits limits) {
    List<Problem> problems = new ArrayList<>(new Overrides(plan, limits).problems());
    problems.addAll(new SideEffects(plan, user, limits).problems());
    new GarbageCollectors(user).countedThrice(plan, limits).ifPresent(problems::add);
    DirectMemoryLimit.remark(plan).ifPresent(problems::add);
    return problems;
  }
}
