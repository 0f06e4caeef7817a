package io.github.tare.yarn.config;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order of a start command and what stands around its parts ({@code
 * yarn.container-start-command-template}), for example {@code nice %java% %jvmmem% %jvmopts%
 * %logging% %class% %args% %redirects%}.
 *
 * @param pieces in their order
 */
public record StartCommandTemplate(List<Piece> pieces) {
  private static final Pattern PLACE = Pattern.compile("%([a-z]+)%");

  /** Flink's own. */
  private static final StartCommandTemplate USUAL =
      new StartCommandTemplate(
          Arrays.stream(Part.values()).map(part -> new Piece("", Optional.of(part))).toList());

  public StartCommandTemplate {
    pieces = List.copyOf(pieces);
  }

  /** A part of every start command, in Flink's order. */
  public enum Part {
    JAVA,
    JVMMEM,
    JVMOPTS,
    LOGGING,
    CLASS,
    ARGS,
    REDIRECTS;

    String written() {
      return "%" + name().toLowerCase(Locale.ROOT) + "%";
    }

    private static Optional<Part> named(String name) {
      return Arrays.stream(values())
          .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /**
   * A part, or a text that the shell reads.
   *
   * @param text without blanks around it; empty where there is a part
   */
  public record Piece(String text, Optional<Part> part) {}

  /** The one that is set, or Flink's own. */
  public static StartCommandTemplate of(Options options) {
    return options
        .find(YarnKeys.START_COMMAND)
        .filter(text -> !text.value().isBlank())
        .map(text -> parse(text.value()))
        .orElse(USUAL);
  }

  private static StartCommandTemplate parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int begin = 0;
    while (place.find()) {
      Optional<Part> part = Part.named(place.group(1));
      if (part.isPresent()) {
        addText(pieces, text.substring(begin, place.start()));
        pieces.add(new Piece("", part));
        begin = place.end();
      }
    }
    addText(pieces, text.substring(begin));
    return new StartCommandTemplate(pieces);
  }

  private static void addText(List<Piece> pieces, String text) {
    if (!text.isBlank()) {
      pieces.add(new Piece(text.strip(), Optional.empty()));
    }
  }

  /** Parts that a process cannot start without, or whose settings would have no effect. */
  static Problems check(Options options) {
    return new Problems(
        options.find(YarnKeys.START_COMMAND).filter(text -> !text.value().isBlank()).stream()
            .flatMap(text -> parse(text.value()).missing().stream().map(it -> without(it, text)))
            .toList());
  }

  private Set<Part> missing() {
    Set<Part> missing = EnumSet.allOf(Part.class);
    // Java may be another one, named by its path.
    missing.remove(Part.JAVA);
    pieces.forEach(piece -> piece.part().ifPresent(missing::remove));
    return missing;
  }

  private static Problem without(Part part, Sourced<String> template) {
    boolean needed = part == Part.JVMMEM || part == Part.CLASS || part == Part.ARGS;
    return new Problem(
        ProblemCode.START_COMMAND_INCOMPLETE,
        needed ? Severity.ERROR : Severity.WARNING,
        "The start command has no " + part.written() + ": " + effect(part),
        List.of(
            new Place(
                YarnKeys.START_COMMAND,
                SensitiveKeys.redact(YarnKeys.START_COMMAND, template.value()),
                template.origin())),
        "Flink's own is "
            + Arrays.stream(Part.values()).map(Part::written).collect(Collectors.joining(" ")));
  }

  private static String effect(Part part) {
    return switch (part) {
      case JAVA -> "nothing would be started.";
      case JVMMEM -> "the JVM would not keep to the memory plan.";
      case JVMOPTS -> "env.java.opts.* would have no effect.";
      case LOGGING -> "the processes would not know what to log, and where.";
      case CLASS -> "Java would not know what to run.";
      case ARGS -> "the processes would not find their configuration.";
      case REDIRECTS -> "what a process prints would be lost.";
    };
  }
}
