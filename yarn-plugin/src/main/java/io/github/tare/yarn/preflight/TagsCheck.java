package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * YARN takes the application's tags. Its settings for their number and length are not to be had;
 * their defaults are known. Source: {@code ClientRMService.checkTags}.
 */
final class TagsCheck implements Check {
  /** YARN's 10, without the one by which Tare finds its applications. */
  private static final int USUAL_NUMBER = 9;

  private static final int USUAL_LENGTH = 100;

  @Override
  public List<Problem> check(Subject subject) {
    Sourced<Set<String>> tags = subject.proposal().yarn().application().tags();
    List<Problem> problems = new ArrayList<>();
    if (tags.value().size() > USUAL_NUMBER) {
      problems.add(tooMany(tags));
    }
    for (String tag : tags.value().stream().sorted().toList()) {
      if (tag.length() > USUAL_LENGTH) {
        problems.add(tooLong(tags, tag));
      }
      if (!isAscii(tag)) {
        problems.add(notAscii(tags, tag));
      }
    }
    return problems;
  }

  private static boolean isAscii(String tag) {
    return tag.chars().allMatch(character -> character >= ' ' && character <= '~');
  }

  private static Problem tooMany(Sourced<Set<String>> tags) {
    return problem(
        Severity.WARNING,
        "There are %d tags with Tare's own; YARN refuses more than %d, unless yarn.resourcemanager.application.max-tags allows them."
            .formatted(tags.value().size() + 1, USUAL_NUMBER + 1),
        tags);
  }

  private static Problem tooLong(Sourced<Set<String>> tags, String tag) {
    return problem(
        Severity.WARNING,
        "The tag '%s' has %d characters; YARN refuses more than %d, unless yarn.resourcemanager.application.max-tag.length allows them."
            .formatted(tag, tag.length(), USUAL_LENGTH),
        tags);
  }

  private static Problem notAscii(Sourced<Set<String>> tags, String tag) {
    return problem(
        Severity.ERROR,
        "YARN refuses the tag '%s': a tag has printable ASCII characters only.".formatted(tag),
        tags);
  }

  private static Problem problem(Severity severity, String what, Sourced<Set<String>> tags) {
    String written = String.join(",", tags.value());
    return new Problem(
        ProblemCode.TAGS_REFUSED,
        severity,
        what,
        List.of(new Place(YarnKeys.TAGS, written, tags.origin())),
        hint(tags.value()));
  }

  private static String hint(Set<String> tags) {
    String taken =
        tags.stream()
            .filter(tag -> tag.length() <= USUAL_LENGTH && isAscii(tag))
            .limit(USUAL_NUMBER)
            .collect(Collectors.joining(","));
    return taken.isEmpty()
        ? "Leave " + YarnKeys.TAGS + " out."
        : "-D" + YarnKeys.TAGS + "='" + taken + "' is taken.";
  }
}
