package io.github.tare.calc.jvm;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.JvmOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user's own JVM options of one process.
 *
 * @param words in the order in which the JVM gets them: the last one wins
 * @param problems what a shell would make of them, and what has no end
 */
record UserJvmOptions(List<JvmWord> words, List<Problem> problems) {
  UserJvmOptions {
    words = List.copyOf(words);
    problems = List.copyOf(problems);
  }

  static UserJvmOptions read(FlinkVersion version, ProcessKind process, Options options) {
    OptionReader reader = new OptionReader(options);
    boolean expand =
        reader
            .find(TareOptions.EXPAND_ON_NODE)
            .flatMap(setting -> setting.parsed().toOptional())
            .orElse(false);
    List<JvmWord> words = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    JvmOptions.of(version, process.keyPrefix()).stream()
        .map(reader::findExplicit)
        .flatMap(Optional::stream)
        .forEach(setting -> read(setting, expand, words, problems));
    return new UserJvmOptions(words, problems);
  }

  /** What follows the prefix in the last word that has it. */
  Optional<JvmWord> last(String prefix) {
    return words.stream()
        .filter(word -> word.token().startsWith(prefix))
        .reduce((one, later) -> later);
  }

  /** Whether a switch is on: {@code -XX:+Name} after any {@code -XX:-Name}. */
  Optional<JvmWord> switchedOn(String name) {
    return words.stream()
        .filter(word -> word.token().equals("-XX:+" + name) || word.token().equals("-XX:-" + name))
        .reduce((one, later) -> later)
        .filter(word -> word.token().startsWith("-XX:+"));
  }

  private static void read(
      Setting<String> setting, boolean expand, List<JvmWord> words, List<Problem> problems) {
    ShellWords.parse(setting.text())
        .fold(
            read -> {
              words.addAll(words(setting, read.tokens()));
              return problems.addAll(
                  expand
                      ? Expansions.onNode(words(setting, read.tokens()))
                      : Expansions.nowhere(words(setting, read.expanding())));
            },
            malformed -> problems.add(malformed(setting, malformed)));
  }

  private static List<JvmWord> words(Setting<String> setting, List<String> tokens) {
    return tokens.stream().map(token -> JvmWord.of(token, setting)).toList();
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
}
