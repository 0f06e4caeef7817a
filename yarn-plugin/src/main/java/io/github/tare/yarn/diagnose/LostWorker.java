package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.launch.EndedContainer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A TaskExecutor that an application lost. Its master keeps them in a file beside its logs, a line
 * for each, for people who look there and for those who ask it from elsewhere.
 *
 * @param at when the master heard of it, to the second
 * @param container its name
 * @param exitStatus the process's, or one of YARN's own below zero
 * @param why in short, see {@link VerdictText#headline}; one line
 */
public record LostWorker(Instant at, String container, int exitStatus, String why) {
  /** The name of that file; logs have other endings. */
  public static final String FILE = "lost-taskexecutors.txt";

  private static final Pattern LINE =
      Pattern.compile("(\\S{1,40}) (container_\\w{1,80}) (-?\\d{1,9}) (.{1,1000})");

  public LostWorker {
    Objects.requireNonNull(container);
    at = at.truncatedTo(ChronoUnit.SECONDS);
    why = why.replaceAll("\\s+", " ");
  }

  /** One of which this is known. */
  public static LostWorker of(Instant at, EndedContainer ended, Diagnosis diagnosis) {
    return new LostWorker(at, ended.id(), ended.exitStatus(), VerdictText.headline(diagnosis));
  }

  /**
   * The file's text, for example {@code 2026-11-22T23:49:40Z container_… -104 killed: native memory
   * 19 MiB over its budget of 400 MiB}.
   */
  public static String write(List<LostWorker> workers) {
    return workers.stream()
        .map(it -> "%s %s %d %s\n".formatted(it.at, it.container, it.exitStatus, it.why))
        .collect(Collectors.joining());
  }

  /**
   * For people, for example {@code killed: native memory 19 MiB over its budget of 400 MiB
   * (container_…, exit status -104)}.
   */
  public String inWords() {
    return "%s (%s, exit status %d)".formatted(why, container, exitStatus);
  }

  /** What is in such a text; a line that is none is left out. */
  public static List<LostWorker> read(String text) {
    return text.lines().flatMap(line -> line(line).stream()).toList();
  }

  private static Optional<LostWorker> line(String line) {
    Matcher matcher = LINE.matcher(line);
    try {
      return matcher.matches()
          ? Optional.of(
              new LostWorker(
                  Instant.parse(matcher.group(1)),
                  matcher.group(2),
                  Integer.parseInt(matcher.group(3)),
                  matcher.group(4)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
