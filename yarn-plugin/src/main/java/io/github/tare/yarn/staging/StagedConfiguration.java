package io.github.tare.yarn.staging;

import io.github.tare.calc.jvm.PinnedProperties;
import io.github.tare.calc.option.Options;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.proposal.Candidate;
import io.github.tare.yarn.proposal.UserProgram;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The configuration that Flink's processes read in their containers: the user's, with the finished
 * plan in place of everything that a plan is made from.
 *
 * @param values by key
 */
record StagedConfiguration(SortedMap<String, String> values) {
  StagedConfiguration {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static StagedConfiguration of(Cleared cleared, String applicationId) {
    Candidate candidate = cleared.candidate();
    SortedMap<String, String> values = users(candidate.options());
    values.putAll(PinnedProperties.of(candidate.master()));
    values.putAll(PinnedProperties.of(candidate.worker()));
    // Flink on YARN counts in whole vcores, and takes those of the container for the cores.
    values.put("taskmanager.cpu.cores", Double.toString((double) cleared.worker().size().vcores()));
    values.putIfAbsent("high-availability.cluster-id", applicationId);
    if (!values.containsKey("rest.port")) {
      // Two masters may share a node: any free port, as Flink's own client does.
      values.putIfAbsent("rest.bind-port", "0");
    }
    YarnOptions.Kerberos kerberos = candidate.yarn().kerberos();
    if (kerberos.keytab().isPresent()) {
      // Flink's processes log in with it where they run.
      values.put(YarnKeys.KEYTAB, kerberos.localKeytab().value());
    }
    candidate.program().ifPresent(program -> addProgram(values, program));
    return new StagedConfiguration(values);
  }

  private static SortedMap<String, String> users(Options options) {
    SortedMap<String, String> values = new TreeMap<>();
    options
        .all()
        .forEach(
            (key, value) -> {
              if (!ReplacedKeys.replaces(key, value.value())) {
                values.put(key, value.value());
              }
            });
    return values;
  }

  /** Flink's own names for what to run; its entrypoint looks for the jar's name in usrlib. */
  private static void addProgram(SortedMap<String, String> values, UserProgram program) {
    values.put("pipeline.jars", list(StagingRules.USER_LIB + program.jar().getFileName()));
    program.mainClass().ifPresent(name -> values.put("$internal.application.main", name));
    if (!program.arguments().isEmpty()) {
      values.put(
          "$internal.application.program-args", list(program.arguments().toArray(String[]::new)));
    }
  }

  /** A list as Flink reads it from a text value: YAML in one line. */
  private static String list(String... elements) {
    return Arrays.stream(elements)
        .map(YamlScalar::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * As {@code config.yaml}: one line for each key, both sides quoted, so that colons, quotes,
   * hashes and line breaks stay what they are. Flink 1.20 and 2.x read the same from it.
   */
  String text() {
    StringBuilder text = new StringBuilder("# Written by tare: the plan is pinned.\n");
    values.forEach(
        (key, value) ->
            text.append(YamlScalar.quoted(key))
                .append(": ")
                .append(YamlScalar.quoted(value))
                .append('\n'));
    return text.toString();
  }
}
