package io.github.tare.yarn.prepare;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.config.FileTrouble;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * What {@code tare facts --json} saved, read back.
 *
 * @param facts none where they cannot be read
 * @param problems why they cannot, or how old they are
 */
public record SavedFacts(Optional<ClusterFacts> facts, Problems problems) {
  /** How the moment of facts is written, for example {@code 2026-03-01 12:00 UTC}. */
  public static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final String HINT = "Save them anew: tare facts --json > ";

  /** Reads a file; its age is told, since a cluster does not stay as it was. */
  public static SavedFacts read(Path file, Instant now) {
    try {
      return FactsText.read(Files.readString(file))
          .fold(
              facts -> new SavedFacts(Optional.of(facts), Problems.of(age(facts, now))),
              version -> none(otherVersion(file, version)),
              why -> none(unreadable(file, why)));
    } catch (CharacterCodingException e) {
      return none(unreadable(file, "it is not text in UTF-8"));
    } catch (IOException e) {
      return none(unreadable(file, FileTrouble.inWords(e)));
    }
  }

  private static SavedFacts none(Problem why) {
    return new SavedFacts(Optional.empty(), Problems.of(why));
  }

  private static Problem unreadable(Path file, String why) {
    return new Problem(
        ProblemCode.FACTS_UNREADABLE,
        Severity.ERROR,
        "There are no facts of a cluster to be read in " + file + ": " + why + ".",
        List.of(),
        HINT + file);
  }

  private static Problem otherVersion(Path file, long version) {
    return new Problem(
        ProblemCode.FACTS_FROM_ANOTHER_VERSION,
        Severity.ERROR,
        "The facts in "
            + file
            + " have version "
            + version
            + "; this Tare reads version "
            + FactsText.VERSION
            + ".",
        List.of(),
        HINT + file);
  }

  private static Problem age(ClusterFacts facts, Instant now) {
    return new Problem(
        ProblemCode.FACTS_SAVED,
        Severity.NOTE,
        "No cluster was asked: these are facts of "
            + MINUTE.format(facts.asked())
            + ", "
            + inWords(Duration.between(facts.asked(), now))
            + ".",
        List.of(),
        "");
  }

  /** In the largest whole unit, for example {@code 3 days old}. */
  static String inWords(Duration age) {
    if (age.isNegative()) {
      return "which is yet to come by this machine's clock";
    }
    if (age.toDays() > 0) {
      return count(age.toDays(), "day");
    }
    return age.toHours() > 0 ? count(age.toHours(), "hour") : count(age.toMinutes(), "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s") + " old";
  }
}
