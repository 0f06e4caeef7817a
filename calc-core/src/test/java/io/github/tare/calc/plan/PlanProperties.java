package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Laws that hold for every configuration. */
class PlanProperties {
  @Provide
  Arbitrary<Map<String, String>> sensible() {
    return ConfigurationArbitraries.sensible();
  }

  @Provide
  Arbitrary<FlinkVersion> versions() {
    return ConfigurationArbitraries.versions();
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

  static Optional<MemoryPlan> plan(FlinkVersion version, ProcessKind process, Options options) {
    return new MemoryPlanner(version, PlanningMode.CONTAINER)
        .plan(process, options)
        .fold(planned -> Optional.of(planned.plan()), rejected -> Optional.empty());
  }
}
