package io.github.tare.calc.jvm;

import io.github.tare.calc.option.JvmOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.Parsed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the user's own JVM options against a plan.
 *
 * <p>They come after the computed ones on the command line, so they win: {@code -Xmx} in {@code
 * env.java.opts.all} silently replaces the heap that was planned. A limit above the plan's is an
 * error, for the container would be killed once it is used; one below is a warning. Quoting that
 * has no end, or a size that no JVM reads, is an error too: the process could not be started.
 */
public final class JvmOptionGuard {
  private final MemoryPlan plan;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<JvmLimit, JvmOverride> overrides = new EnumMap<>(JvmLimit.class);

  private JvmOptionGuard(MemoryPlan plan) {
    this.plan = plan;
  }

  /** All that is wrong with the user's JVM options of the process that the plan is for. */
  public static Problems check(MemoryPlan plan, Options options) {
    JvmOptionGuard guard = new JvmOptionGuard(plan);
    OptionReader reader = new OptionReader(options);
    JvmOptions.of(plan.process().keyPrefix())
        .forEach(option -> reader.findExplicit(option).ifPresent(guard::read));
    guard.compare();
    DirectMemoryLimit.remark(plan).ifPresent(guard.problems::add);
    return new Problems(guard.problems);
  }

  private void read(Setting<String> setting) {
    List<String> tokens =
        ShellWords.parse(setting.text())
            .fold(ShellWords.Words::tokens, malformed -> report(setting, malformed));
    tokens.forEach(token -> read(setting, token));
  }

  private List<String> report(Setting<String> setting, ShellWords.Malformed malformed) {
    problems.add(malformed(setting, malformed));
    return List.of();
  }

  private void read(Setting<String> setting, String token) {
    for (JvmLimit limit : JvmLimit.values()) {
      Optional<String> text = limit.valueIn(token);
      if (text.isPresent()) {
        read(setting, token, limit, text.get());
      }
    }
  }

  private void read(Setting<String> setting, String token, JvmLimit limit, String text) {
    Place place = new Place(setting.key(), token, setting.origin());
    Parsed<MemorySize> size = JvmSize.parse(text);
    size.toOptional()
        .ifPresentOrElse(
            bytes -> overrides.put(limit, new JvmOverride(limit, token, bytes, place)),
            () -> problems.add(unreadable(token, place)));
  }

  private void compare() {
    for (JvmOverride override : overrides.values()) {
      override.against(plan).ifPresent(problems::add);
    }
  }

  private static Problem malformed(Setting<String> setting, ShellWords.Malformed malformed) {
    return new Problem(
        ProblemCode.JVM_OPTIONS_MALFORMED,
        Severity.ERROR,
        "The JVM options in %s cannot be taken apart: %s"
            .formatted(setting.key(), malformed.describe()),
        List.of(new Place(setting.key(), malformed.seen(), setting.origin())),
        "Close the quote, or write \\' or \\\" for a quote that is meant as a letter.");
  }

  private static Problem unreadable(String token, Place place) {
    return new Problem(
        ProblemCode.JVM_OPTION_UNREADABLE,
        Severity.ERROR,
        "No JVM starts with %s: that is not a size.".formatted(token),
        List.of(place),
        "Write a whole number and k, m, g or t, for example -Xmx2g; or remove the option.");
  }
}
