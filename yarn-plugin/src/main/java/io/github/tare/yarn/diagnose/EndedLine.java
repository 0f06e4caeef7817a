package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.launch.EndedContainer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container's end as the application master tells it, for people and for {@link LogFolder}, for
 * example {@code killed: native memory 19 MiB over its budget of 400 MiB: container_… ended with
 * exit status -104. YARN says: …}.
 */
public final class EndedLine {
  private static final String ENDED = " ended with exit status ";
  private static final String SAID = ". YARN says: ";
  private static final Pattern LINE =
      Pattern.compile(
          "(container_\\w{1,80})"
              + ENDED
              + "(-?\\d{1,9})\\b(?:.*?(?:\\"
              + SAID
              + "|\\. (?="
              + EndedContainer.UNANSWERED
              + "))(.*))?");

  private EndedLine() {}

  /**
   * As it is told.
   *
   * @param why in short, see {@link VerdictText#headline}
   */
  public static String write(String why, EndedContainer ended) {
    String words = why + ": " + ended.id() + ENDED + ended.exitStatus();
    if (ended.diagnostics().isBlank()) {
      return words + ".";
    }
    return words + (ended.isUnanswered() ? ". " : SAID) + ended.diagnostics().strip();
  }

  /** What a line of a log says; of what was said of it, it has the first line. */
  static Optional<EndedContainer> read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.find()
        ? Optional.of(
            new EndedContainer(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Optional.ofNullable(matcher.group(3)).orElse("")))
        : Optional.empty();
  }
}
