package io.github.tare.calc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Remedy;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SettingsProperties {

  @Property(tries = 2000, seed = "5")
  void a_change_of_one_key_is_read_as_if_all_keys_were_read_again(
      @ForAll("configurations") Map<String, String> values,
      @ForAll("changes") Remedy change,
      @ForAll("versions") FlinkVersion version,
      @ForAll PlanningMode mode,
      @ForAll ProcessKind process) {
    PlanningScope scope = PlanningScope.of(version, mode, process);
    Options options = Configurations.of(values);
    assertThat(words(new Settings(scope, options).with(change)))
        .isEqualTo(words(new Settings(scope, options.with(change))));
  }

  private static List<String> words(Settings settings) {
    Draft draft = Planning.run(settings);
    return draft
        .plan()
        .map(plan -> List.of(PlanText.of(plan)))
        .orElseGet(() -> draft.findings().stream().map(found -> found.message().get()).toList());
  }

  @Provide
  Arbitrary<Map<String, String>> configurations() {
    return Arbitraries.oneOf(
        ConfigurationArbitraries.conflicting(), ConfigurationArbitraries.redundant());
  }

  @Provide
  Arbitrary<Remedy> changes() {
    return configurations()
        .filter(values -> !values.isEmpty())
        .flatMap(values -> Arbitraries.of(values.entrySet()))
        .flatMap(
            entry ->
                Arbitraries.of(
                    Remedy.remove(entry.getKey()), Remedy.set(entry.getKey(), entry.getValue())));
  }

  @Provide
  Arbitrary<FlinkVersion> versions() {
    return ConfigurationArbitraries.versions();
  }
}
