package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Problems;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing that a user can write makes the guard throw. */
class JvmOptionGuardProperties {
  private static final FlinkVersion VERSION = new FlinkVersion(2, 3);
  private static final List<MemoryPlan> PLANS =
      List.of(
          Plans.taskExecutor1728m(),
          Plans.taskExecutor(
              "taskmanager.memory.process.size", "4g", "tare.memory.direct-limit", "unlimited"),
          Plans.jobManager("jobmanager.memory.process.size", "1600m"));

  @Property(tries = 2000)
  void any_text_gives_problems_that_can_be_shown(
      @ForAll("texts") String all, @ForAll("texts") String own, @ForAll boolean expand) {
    for (MemoryPlan plan : PLANS) {
      Options options =
          Plans.options(
              "env.java.opts.all",
              all,
              "env.java.opts." + plan.process().keyPrefix(),
              own,
              "tare.launch.expand-on-node",
              Boolean.toString(expand));
      Problems problems = JvmOptionGuard.check(VERSION, options, plan.process(), Optional.of(plan));
      assertThat(ProblemText.of(problems)).isNotNull();
      NativeForecast forecast = NativeForecast.of(VERSION, options, plan, Optional.empty());
      assertThat(forecast.problem().isPresent()).isNotEqualTo(forecast.fits());
    }
  }

  @Property(tries = 1000)
  void what_is_told_without_a_plan_is_told_with_one_too(@ForAll("texts") String all) {
    Options options = Plans.options("env.java.opts.all", all);
    MemoryPlan plan = Plans.taskExecutor1728m();
    assertThat(JvmOptionGuard.check(VERSION, options, plan.process(), Optional.of(plan)).all())
        .containsAll(
            JvmOptionGuard.check(VERSION, options, ProcessKind.TASK_EXECUTOR, Optional.empty())
                .all());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> options =
        Arbitraries.of(
            "-Xmx",
            "-Xms",
            "-mx",
            "-ms",
            "-ss",
            "-Xss",
            "-XX:MaxHeapSize=",
            "-XX:+UseZGC",
            "-XX:+UseG1GC",
            "-XX:-UseG1GC",
            "-XX:MaxDirectMemorySize=",
            "-XX:MaxMetaspaceSize=",
            "-XX:ReservedCodeCacheSize=",
            "-XX:CompressedClassSpaceSize=",
            "-XX:ThreadStackSize=",
            "-XX:MaxRAMPercentage=",
            "-XX:MaxRAM=",
            "-XX:NativeMemoryTracking=",
            "-javaagent:");
    Arbitrary<String> values =
        Arbitraries.of(
            "0",
            "1k",
            "1g",
            "9223372036854775807",
            "8388607t",
            "0x7fffffffffffffff",
            "0xfg",
            "٣m",
            "summary",
            "$HOME",
            "`id`",
            "$(a b)",
            "'",
            "\"",
            "\\",
            "=",
            " ",
            "\n",
            "a b");
    Arbitrary<String> word =
        Arbitraries.oneOf(options, values, Arbitraries.strings().ofMaxLength(8));
    return word.list().ofMaxSize(12).map(words -> String.join("", words));
  }
}
