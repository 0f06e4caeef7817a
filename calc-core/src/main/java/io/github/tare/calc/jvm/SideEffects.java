package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A user's JVM options that set no limit of the plan, and bear on it all the same. */
final class SideEffects {
  /** What JDK 17 reserves by itself where it compiles in tiers. */
  static final MemorySize USUAL_CODE_CACHE = MemorySize.ofMebibytes(240);

  private static final List<String> HEAP_BY_SHARE =
      List.of(
          "-XX:MaxRAMPercentage=",
          "-XX:InitialRAMPercentage=",
          "-XX:MinRAMPercentage=",
          "-XX:MaxRAMFraction=",
          "-XX:InitialRAMFraction=",
          "-XX:MinRAMFraction=",
          "-XX:MaxRAM=");
  private static final List<String> AGENTS = List.of("-javaagent:", "-agentpath:", "-agentlib:");
  private static final String TRACKING = "-XX:NativeMemoryTracking=";
  private static final List<String> TRACKED = List.of(TRACKING + "summary", TRACKING + "detail");

  private final MemoryPlan plan;
  private final UserJvmOptions user;
  private final UserLimits limits;

  SideEffects(MemoryPlan plan, UserJvmOptions user, UserLimits limits) {
    this.plan = plan;
    this.user = user;
    this.limits = limits;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    HEAP_BY_SHARE.forEach(prefix -> user.last(prefix).map(this::outvoted).ifPresent(problems::add));
    Stream.of(classSpace(), codeCache(), tracking())
        .flatMap(Optional::stream)
        .forEach(problems::add);
    user.words().stream()
        .filter(word -> AGENTS.stream().anyMatch(word.token()::startsWith))
        .map(this::agent)
        .forEach(problems::add);
    return problems;
  }

  private Problem outvoted(JvmWord word) {
    return new Problem(
        ProblemCode.JVM_OPTION_WITHOUT_EFFECT,
        Severity.WARNING,
        "%s has no effect: the JVM is also told -Xmx%d and -Xms%d, and they win."
            .formatted(word.token(), heap().bytes(), heap().bytes()),
        List.of(word.place()),
        "Remove it; %s decides about the heap.".formatted(JvmLimit.HEAP.remedy(plan.process())));
  }

  private MemorySize heap() {
    return JvmArguments.heap(plan);
  }

  /** It is a part of metaspace; the JVM makes it at most 4/5 of that by itself. */
  private Optional<Problem> classSpace() {
    MemorySize metaspace = limits.effective(JvmLimit.METASPACE, plan.size(Pool.JVM_METASPACE));
    long most = metaspace.bytes() / 5 * 4;
    return limits
        .find(JvmLimit.CLASS_SPACE)
        .filter(own -> own.size().bytes() > most)
        .map(
            own ->
                new Problem(
                    ProblemCode.JVM_OPTION_WITHOUT_EFFECT,
                    Severity.NOTE,
                    "%s has no effect: class space is a part of metaspace, and of its %s the JVM gives it 4/5 at most."
                        .formatted(own.word().token(), human(metaspace)),
                    List.of(own.word().place()),
                    "Remove it; %s decides about both."
                        .formatted(JvmLimit.CLASS_SPACE.remedy(plan.process()))));
  }

  private Optional<Problem> codeCache() {
    MemorySize overhead = plan.size(Pool.JVM_OVERHEAD);
    return limits
        .find(JvmLimit.CODE_CACHE)
        .filter(own -> own.size().compareTo(USUAL_CODE_CACHE) > 0)
        .filter(own -> own.size().compareTo(overhead) > 0)
        .map(
            own ->
                new Problem(
                    ProblemCode.CODE_CACHE_EXCEEDS_OVERHEAD,
                    Severity.WARNING,
                    "%s lets the code cache alone grow to %s, and all JVM overhead is %s. The process may then take %s more than the %s of its container, and be killed for it."
                        .formatted(
                            own.word().token(),
                            human(own.size()),
                            human(overhead),
                            human(own.size().minus(overhead)),
                            human(plan.totalProcess().size())),
                    List.of(own.word().place()),
                    "Lower it, or raise %s with it."
                        .formatted(JvmLimit.CODE_CACHE.remedy(plan.process()))));
  }

  private Optional<Problem> tracking() {
    return user.last(TRACKING)
        .filter(word -> TRACKED.contains(word.token()))
        .map(
            word ->
                new Problem(
                    ProblemCode.NATIVE_MEMORY_TRACKED,
                    Severity.NOTE,
                    "%s adds 16 bytes to every native allocation of the JVM, within the JVM overhead of %s, and slows the process by 5 to 10 %%."
                        .formatted(word.token(), human(plan.size(Pool.JVM_OVERHEAD))),
                    List.of(word.place()),
                    ""));
  }

  private Problem agent(JvmWord word) {
    return new Problem(
        ProblemCode.JVM_AGENT,
        Severity.NOTE,
        "%s is not in the plan: its classes share the metaspace of %s, its native memory the JVM overhead of %s. Its file must be there on every node."
            .formatted(
                word.shortened(),
                human(plan.size(Pool.JVM_METASPACE)),
                human(plan.size(Pool.JVM_OVERHEAD))),
        List.of(word.discreetPlace()),
        "");
  }
}
