package io.github.tare.calc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real Flink answered is what Tare answers: every field to the byte, every refusal. */
class ConformanceTest {
  private static final Pattern PROPERTY = Pattern.compile("-D (\\S+?)=(\\S+)");

  @ParameterizedTest
  @CsvSource({"flink-1.20-to-2.3.jsonl.gz, 3000", "older-flink.jsonl.gz, 1800"})
  void every_case_of_the_corpus_agrees_with_real_flink(String corpus, int size) {
    List<Case> cases = Case.load(corpus);
    List<String> disagreements = new ArrayList<>();
    Map<String, int[]> counts = new TreeMap<>();
    for (Case one : cases) {
      Optional<String> disagreement = disagreement(one);
      disagreement.ifPresent(disagreements::add);
      int[] count = counts.computeIfAbsent(group(one), name -> new int[2]);
      count[0]++;
      count[1] += disagreement.isPresent() ? 1 : 0;
    }
    print(corpus, counts);
    assertThat(cases).hasSize(size);
    assertThat(disagreements).isEmpty();
  }

  private static void print(String corpus, Map<String, int[]> counts) {
    counts.forEach(
        (group, count) ->
            System.out.printf(
                "%s: %s: %d cases, %d disagree%n", corpus, group, count[0], count[1]));
  }

  private static String group(Case one) {
    return "%s %s %s %s"
        .formatted(
            one.version(),
            one.process().keyPrefix(),
            one.mode(),
            one.result().isPresent() ? "accepted" : "refused");
  }

  private static Optional<String> disagreement(Case one) {
    PlanResult result =
        new MemoryPlanner(one.version(), one.mode()).plan(one.process(), one.options());
    Optional<Map<String, String>> flinks = one.result().map(ConformanceTest::comparable);
    Optional<Map<String, String>> ours =
        result.fold(planned -> Optional.of(fields(planned.plan())), rejected -> Optional.empty());
    if (!one.version().isAtLeast(1, 14)) { // 1.10 neither reports slots nor pins the JVM's pools
      ours.ifPresent(
          fields -> flinks.ifPresent(known -> fields.keySet().retainAll(known.keySet())));
    }
    if (ours.equals(flinks)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s %s %s %s%n  flink %s%n  tare  %s %s"
            .formatted(
                one.id(),
                one.version(),
                one.mode(),
                one.config(),
                flinks,
                ours,
                result.problems()));
  }

  private static Map<String, String> fields(MemoryPlan plan) {
    Map<String, String> fields = new TreeMap<>();
    plan.pools().keySet().forEach(pool -> put(fields, pool.jsonName(), plan.size(pool).bytes()));
    put(fields, "totalFlink", plan.totalFlink().size().bytes());
    put(fields, "totalProcess", plan.totalProcess().size().bytes());
    fields.put("jvmArgs", String.join(" ", JvmArguments.of(plan)));
    PinnedProperties.of(plan).forEach((key, value) -> fields.put("-D" + key, value));
    if (plan.process() == ProcessKind.TASK_EXECUTOR) {
      long heap = plan.size(Pool.FRAMEWORK_HEAP).plus(plan.size(Pool.TASK_HEAP)).bytes();
      put(fields, "jvmHeap", heap);
      put(fields, "jvmDirect", direct(plan));
      fields.put("cpuCores", Double.toString(plan.cpuCores()));
      put(fields, "numSlots", plan.slots());
    }
    return fields;
  }

  private static long direct(MemoryPlan plan) {
    return plan.size(Pool.FRAMEWORK_OFF_HEAP)
        .plus(plan.size(Pool.TASK_OFF_HEAP))
        .plus(plan.size(Pool.NETWORK))
        .bytes();
  }

  private static void put(Map<String, String> fields, String name, long number) {
    fields.put(name, Long.toString(number));
  }

  /** Flink's own answer, its properties taken apart and without a shell's quotes. */
  private static Map<String, String> comparable(Map<String, String> result) {
    Map<String, String> fields = new TreeMap<>(result);
    Matcher matcher = PROPERTY.matcher(Objects.requireNonNull(fields.remove("dynamicConfigs")));
    while (matcher.find()) {
      fields.put("-D" + matcher.group(1), sorted(matcher.group(2)));
    }
    return fields;
  }

  private static String sorted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    String[] names = value.substring(1, value.length() - 1).split(";", -1);
    return String.join(";", List.of(names).stream().sorted().toList());
  }
}
