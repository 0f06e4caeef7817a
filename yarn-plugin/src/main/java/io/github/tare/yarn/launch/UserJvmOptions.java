package io.github.tare.yarn.launch;

import io.github.tare.calc.jvm.ShellWords;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.launch.LaunchToken.Quoting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JVM options that a user asks for, as tokens, in the order in which Flink puts them. */
final class UserJvmOptions {
  private UserJvmOptions() {}

  /**
   * Defaults first: {@code env.java.default-opts.all}, {@code env.java.opts.all} (or its old name
   * {@code env.java.opts}), then the same two for this process.
   *
   * @throws IllegalArgumentException if a quote is open: the checks refuse that before
   */
  static List<LaunchToken> of(Options options, ProcessKind process) {
    Quoting quoting = quoting(options);
    return Stream.of(
            options.find("env.java.default-opts.all"),
            options.find("env.java.opts.all").or(() -> options.find("env.java.opts")),
            options.find("env.java.default-opts." + process.keyPrefix()),
            options.find("env.java.opts." + process.keyPrefix()))
        .flatMap(Optional::stream)
        .flatMap(value -> words(value.value()).stream())
        .map(word -> new LaunchToken(word, quoting))
        .toList();
  }

  private static Quoting quoting(Options options) {
    boolean expand =
        new OptionReader(options)
            .find(TareOptions.EXPAND_ON_NODE)
            .flatMap(setting -> setting.parsed().toOptional())
            .orElse(false);
    return expand ? Quoting.NODE_EXPANDS : Quoting.LITERAL;
  }

  private static List<String> words(String text) {
    return ShellWords.parse(text)
        .fold(
            ShellWords.Words::tokens,
            malformed -> {
              throw new IllegalArgumentException(malformed.describe());
            });
  }
}
