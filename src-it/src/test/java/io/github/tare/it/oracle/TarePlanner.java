package io.github.tare.it.oracle;

import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tare, answering for one Flink version. */
final class TarePlanner implements FlinkOracle {
  private static final Origin ORIGIN = new Origin.FileLine("config.yaml", 1);

  private final FlinkVersion version;

  TarePlanner(FlinkVersion version) {
    this.version = version;
  }

  @Override
  public Answer answer(Question question) {
    return answer(
        new MemoryPlanner(version, question.mode())
            .plan(question.process(), options(question.config())));
  }

  /** For a TaskExecutor that a job asks for. */
  Answer answerOfWorker(Question question) {
    return answer(
        new MemoryPlanner(version, question.mode())
            .plan(
                options(AskedWorker.without(question.config())),
                AskedWorker.in(question.config())));
  }

  private static Answer answer(PlanResult result) {
    return result.fold(
        planned -> Answer.accepted(fields(planned.plan())),
        rejected -> Answer.refused(rejected.problems().toString()));
  }

  static Options options(Map<String, String> config) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    config.forEach((key, value) -> values.put(key, new Sourced<>(value, ORIGIN)));
    return Options.of(List.of(new OptionLayer("config.yaml", values)));
  }

  private static Map<String, String> fields(MemoryPlan plan) {
    Map<String, String> fields = new TreeMap<>();
    plan.pools().forEach((pool, size) -> fields.put(pool.jsonName(), bytes(size.size().bytes())));
    fields.put("totalFlink", bytes(plan.totalFlink().size().bytes()));
    fields.put("totalProcess", bytes(plan.totalProcess().size().bytes()));
    fields.put("jvmArgs", String.join(" ", JvmArguments.of(plan)));
    PinnedProperties.of(plan).forEach((key, value) -> fields.put("-D" + key, value));
    return fields;
  }

  private static String bytes(long bytes) {
    return Long.toString(bytes);
  }
}
