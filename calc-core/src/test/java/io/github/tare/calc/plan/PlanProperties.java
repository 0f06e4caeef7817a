package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** Laws that hold for every configuration. */
class PlanProperties {
  private static final LongAdder INPUTS = new LongAdder();
  private static final Pattern SET = Pattern.compile("[Ss]et (\\S+): (\\d+[bkmgt])");

  @Provide
  Arbitrary<Map<String, String>> sensible() {
    return ConfigurationArbitraries.sensible();
  }

  @Provide
  Arbitrary<Map<String, String>> absurd() {
    return ConfigurationArbitraries.absurd();
  }

  @Provide
  Arbitrary<FlinkVersion> versions() {
    return ConfigurationArbitraries.versions();
  }

  @AfterContainer
  static void printTheNumberOfInputs() {
    System.out.println("planner fuzz: " + INPUTS.sum() + " inputs, none threw");
  }

  @Property(tries = 3000)
  void nothing_that_a_user_can_write_makes_the_planner_throw(
      @ForAll("absurd") Map<String, String> values,
      @ForAll("versions") FlinkVersion version,
      @ForAll PlanningMode mode,
      @ForAll ProcessKind process) {
    INPUTS.increment();
    PlanResult result = new MemoryPlanner(version, mode).plan(process, Configurations.of(values));
    assertThat(ProblemText.of(result.problems()).lines())
        .hasSizeGreaterThanOrEqualTo(result.problems().all().size());
  }

  @Property(tries = 1000)
  void the_pools_add_up_to_the_totals(
      @ForAll("sensible") Map<String, String> values,
      @ForAll("versions") FlinkVersion version,
      @ForAll ProcessKind process) {
    Optional<MemoryPlan> plan = plan(version, process, Configurations.of(values));
    Statistics.collect(plan.isPresent() ? "planned" : "refused");
    plan.ifPresent(PlanProperties::assertSums);
  }

  private static void assertSums(MemoryPlan plan) {
    long flink = 0;
    long all = 0;
    for (Pool pool : plan.pools().keySet()) {
      long bytes = plan.size(pool).bytes();
      all += bytes;
      flink += pool == Pool.JVM_METASPACE || pool == Pool.JVM_OVERHEAD ? 0 : bytes;
    }
    assertThat(plan.totalFlink().size()).isEqualTo(MemorySize.ofBytes(flink));
    assertThat(plan.totalProcess().size()).isEqualTo(MemorySize.ofBytes(all));
  }

  @Property(tries = 500)
  void the_first_change_of_a_hint_removes_the_problem_it_was_given_for(
      @ForAll("sensible") Map<String, String> values, @ForAll("versions") FlinkVersion version) {
    Options options = Configurations.of(values);
    MemoryPlanner planner = new MemoryPlanner(version, PlanningMode.CONTAINER);
    for (Problem problem : planner.plan(ProcessKind.TASK_EXECUTOR, options).problems().all()) {
      Matcher change = SET.matcher(problem.hint());
      if (problem.severity() == Severity.ERROR && change.lookingAt()) {
        assertRemoves(problem, planner, options, change.group(1), change.group(2));
      }
    }
  }

  private static void assertRemoves(
      Problem problem, MemoryPlanner planner, Options options, String key, String value) {
    Options changed = options.changed(Configurations.change(key, value));
    assertThat(planner.plan(ProcessKind.TASK_EXECUTOR, changed).problems().all())
        .noneMatch(
            left -> left.code() == problem.code() && left.message().equals(problem.message()));
  }

  static Optional<MemoryPlan> plan(FlinkVersion version, ProcessKind process, Options options) {
    return new MemoryPlanner(version, PlanningMode.CONTAINER)
        .plan(process, options)
        .fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
  }
}
