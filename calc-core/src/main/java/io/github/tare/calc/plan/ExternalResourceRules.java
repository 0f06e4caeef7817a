package io.github.tare.calc.plan;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.Reading;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.Value;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The external resources that a TaskExecutor asks for: those that are listed and have an amount,
 * which Flink keeps as a double: past 2^53 it is rounded, near 2^63 it turns negative. Source:
 * {@code ExternalResource}.
 */
final class ExternalResourceRules {
  private final Inputs inputs;
  private final FlinkVersion version;

  ExternalResourceRules(Inputs inputs, FlinkVersion version) {
    this.inputs = inputs;
    this.version = version;
  }

  SortedMap<String, Long> read() {
    Optional<Value<List<String>>> names = inputs.read(ExternalResourceOptions.names(version));
    return names.isPresent() ? amounts(names.get()) : Collections.emptySortedMap();
  }

  private SortedMap<String, Long> amounts(Value<List<String>> names) {
    SortedMap<String, Long> amounts = new TreeMap<>();
    names.value().stream().distinct().forEach(name -> add(amounts, names, name));
    return amounts;
  }

  private void add(SortedMap<String, Long> amounts, Value<List<String>> names, String name) {
    OptionKey<Long> option = ExternalResourceOptions.amount(name);
    Reading<Long> amount = inputs.readOutside(option);
    if (!amount.isExplicit()) {
      inputs.report(ignored(name, names.setting(), option.name() + " is not set"));
      return;
    }
    amount.value().ifPresent(number -> addAmount(amounts, number, name));
  }

  private void addAmount(SortedMap<String, Long> amounts, Value<Long> amount, String name) {
    if (amount.value() > 0) {
      amounts.put(name, BigDecimal.valueOf(amount.value().doubleValue()).longValue());
    } else {
      String why = amount.setting().key() + " is " + amount.value();
      inputs.report(ignored(name, amount.setting(), why));
    }
  }

  private static Finding ignored(String name, Setting<?> setting, String why) {
    return Finding.remark(
            ProblemCode.EXTERNAL_RESOURCE_IGNORED,
            Severity.WARNING,
            () -> "Flink ignores the external resource \"%s\": %s.".formatted(name, why),
            List.of(setting),
            List.of(Fix.set(ExternalResourceOptions.amount(name).name(), "1")))
        .advise("Take it off the list external-resources.");
  }
}
