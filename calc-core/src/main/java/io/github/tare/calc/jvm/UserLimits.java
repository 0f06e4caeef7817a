package io.github.tare.calc.jvm;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limits that a user sets himself; of several for one the JVM takes the last. */
final class UserLimits {
  private final Map<JvmLimit, UserLimit> limits = new EnumMap<>(JvmLimit.class);
  private final List<Problem> problems = new ArrayList<>();

  private UserLimits() {}

  static UserLimits of(UserJvmOptions options) {
    UserLimits limits = new UserLimits();
    options.words().forEach(limits::read);
    return limits;
  }

  /** What no JVM can read. */
  List<Problem> problems() {
    return problems;
  }

  Optional<UserLimit> find(JvmLimit limit) {
    return Optional.ofNullable(limits.get(limit));
  }

  /** The size that counts: the user's, or else what would be without him. */
  MemorySize effective(JvmLimit limit, MemorySize otherwise) {
    return find(limit).map(UserLimit::size).orElse(otherwise);
  }

  private void read(JvmWord word) {
    for (JvmLimit limit : JvmLimit.values()) {
      limit
          .sizeIn(word.token())
          .ifPresent(
              parsed ->
                  parsed
                      .toOptional()
                      .ifPresentOrElse(
                          size -> limits.put(limit, new UserLimit(limit, word, size)),
                          () -> problems.add(unreadable(word))));
    }
  }

  private static Problem unreadable(JvmWord word) {
    return new Problem(
        ProblemCode.JVM_OPTION_UNREADABLE,
        Severity.ERROR,
        "No JVM starts with %s: that is not a size.".formatted(word.token()),
        List.of(word.place()),
        "Write a whole number and k, m, g or t, for example -Xmx2g; or remove the option.");
  }
}
