package io.github.tare.calc.plan;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.unit.MemorySize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out which fixes work, by planning with them, and writes the hints. */
final class Hints {
  private static final int ALTERNATIVES = 2;

  private final Draft draft;
  private final Options options;
  private final Function<Options, Draft> planner;

  Hints(Draft draft, Options options, Function<Options, Draft> planner) {
    this.draft = draft;
    this.options = options;
    this.planner = planner;
  }

  /**
   * A finding with what to do about it, ready to paste, for example {@code Set
   * taskmanager.memory.process.size: 1792m, or remove taskmanager.memory.flink.size.} Each change
   * removes the finding by itself and brings no other; where none does, the first that at least
   * removes the finding is named together with what it brings.
   */
  Problem problem(Finding finding) {
    List<Remedy> remedies = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Fix fix : finding.fixes()) {
      if (remedies.size() < ALTERNATIVES) {
        remedy(finding, fix)
            .ifPresent(
                remedy -> {
                  remedies.add(remedy);
                  words.add(remedy.words() + fix.afterwards());
                });
      }
    }
    return finding.toProblem(words.isEmpty() ? halfway(finding) : sentence(words), remedies);
  }

  private static String sentence(List<String> alternatives) {
    return Conflicts.capitalised(String.join(", or ", alternatives)) + ".";
  }

  private Optional<Remedy> remedy(Finding finding, Fix fix) {
    return switch (fix.kind()) {
      case REMOVE ->
          news(finding, fix.key(), Optional.empty()).isEmpty()
              ? Optional.of(fix.remedy(fix.bound()))
              : Optional.empty();
      case RAISE, LOWER ->
          new SizeSearch(size -> answer(finding, fix.key(), size)).from(fix).map(fix::remedy);
    };
  }

  private Answer answer(Finding finding, String key, MemorySize size) {
    List<Finding> news = news(finding, key, Optional.of(size));
    return news.isEmpty()
        ? Answer.WORKS
        : news.stream()
            .flatMap(error -> error.fixes().stream())
            .filter(fix -> fix.key().equals(key))
            .flatMap(fix -> fix.direction().stream())
            .findFirst()
            .orElse(Answer.NO_IDEA);
  }

  private String halfway(Finding finding) {
    for (Fix fix : finding.fixes()) {
      Optional<MemorySize> size =
          fix.kind() == Fix.Kind.REMOVE ? Optional.empty() : Optional.of(fix.bound());
      List<Finding> news = news(finding, fix.key(), size);
      if (news.stream().noneMatch(error -> signature(error).equals(signature(finding)))) {
        String rest = news.isEmpty() ? "" : "; that alone brings out " + news.get(0).code().id();
        return sentence(List.of(fix.remedy(fix.bound()).words() + fix.afterwards() + rest));
      }
    }
    return finding.advice();
  }

  /** The errors that are there with a change, without those that have nothing to do with it. */
  private List<Finding> news(Finding finding, String key, Optional<MemorySize> size) {
    Optional<Sourced<String>> value =
        size.map(some -> new Sourced<>(some.toString(), new Origin.Derived()));
    List<Finding> errors = planner.apply(options.changed(Map.of(key, value))).errors();
    List<String> others = new ArrayList<>();
    draft.errors().forEach(error -> others.add(signature(error)));
    others.remove(signature(finding));
    return errors.stream().filter(error -> !others.contains(signature(error))).toList();
  }

  private static String signature(Finding finding) {
    StringBuilder signature = new StringBuilder(finding.code().id());
    finding.settings().forEach(setting -> signature.append(' ').append(setting.key()));
    return signature.toString();
  }
}
