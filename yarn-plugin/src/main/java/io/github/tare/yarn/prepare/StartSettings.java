package io.github.tare.yarn.prepare;

import io.github.tare.calc.jvm.JvmArguments;
import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a start script gives a process so that it keeps to its plan.
 *
 * @param jvmOptions for example {@code -Xmx536870902}
 * @param properties pin the plan, by key
 * @param problems why a script could not pass one on
 */
public record StartSettings(
    List<String> jvmOptions, SortedMap<String, String> properties, Problems problems) {
  // A script uses the variables without quotes, where the shell splits words and expands patterns;
  // the first '=' of a property ends its key.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_@%+:,./-]+");

  /** Those of a plan; empty where there is none. */
  public static StartSettings of(Optional<MemoryPlan> plan, Optional<Options> options) {
    return plan.map(
            found ->
                new StartSettings(
                    JvmArguments.of(found), PinnedProperties.of(found), unusable(found, options)))
        .orElse(new StartSettings(List.of(), new TreeMap<>(), Problems.none()));
  }

  /** One line of shell: {@code JVM_ARGS='-Xmx536870902 -Xms536870902'}. */
  public String jvmArgsLine() {
    return "JVM_ARGS='" + String.join(" ", jvmOptions) + "'";
  }

  /** One line of shell: {@code DYNAMIC_PARAMETERS='-D taskmanager.cpu.cores=1.0'}. */
  public String dynamicParametersLine() {
    StringBuilder words = new StringBuilder();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      words.append(words.isEmpty() ? "-D " : " -D ");
      words.append(property.getKey()).append('=').append(property.getValue());
    }
    return "DYNAMIC_PARAMETERS='" + words + "'";
  }

  private static Problems unusable(MemoryPlan plan, Optional<Options> options) {
    return new Problems(
        plan.externalResources().keySet().stream()
            .filter(name -> !NAME.matcher(name).matches())
            .map(name -> unusable(name, options))
            .toList());
  }

  private static Problem unusable(String name, Optional<Options> options) {
    String key = ExternalResourceOptions.NAMES;
    return new Problem(
        ProblemCode.NAME_NOT_FOR_A_SCRIPT,
        Severity.ERROR,
        "A start script cannot pass on the external resource \""
            + name
            + "\": a shell would"
            + " read more into its name than letters.",
        options.flatMap(all -> all.find(key)).stream()
            .map(value -> new Place(key, value.value(), value.origin()))
            .toList(),
        "Rename it, with letters, digits and any of _ @ % + : , . / - alone.");
  }
}
