package io.github.tare.yarn.report;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.config.SensitiveKeys;
import io.github.tare.yarn.prepare.Overridden;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** The values that lost against those of a higher source, for people. */
final class OverriddenText {
  private final PrintStream out;
  private final Style style;

  OverriddenText(Console console) {
    this.out = console.out();
    this.style = console.outStyle();
  }

  /** Writes a line for each key; nothing at all for none. */
  void write(List<Overridden> keys) {
    if (keys.isEmpty()) {
      return;
    }
    out.println(style.heading("Overridden"));
    out.println();
    keys.forEach(key -> out.println("  " + ProblemText.visible(line(key))));
    out.println();
  }

  private static String line(Overridden key) {
    String lost =
        key.lost().stream().map(value -> value(key, value)).collect(Collectors.joining(", and "));
    return winner(key) + " overrides " + lost;
  }

  /** An argument of the command line says itself which key it sets, and to what. */
  private static String winner(Overridden key) {
    return key.counts().origin() instanceof Origin.CommandLine argument
        ? argument.describe()
        : key.key() + ": " + value(key, key.counts());
  }

  private static String value(Overridden key, Sourced<String> value) {
    return SensitiveKeys.redact(key.key(), value.value()) + " (" + value.origin().describe() + ")";
  }
}
