package io.github.tare.calc.plan;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
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
   * What to do about a finding, ready to paste, for example {@code Set
   * taskmanager.memory.process.size: 1792m, or remove taskmanager.memory.flink.size.}
   */
  String hint(Finding finding) {
    List<String> working = new ArrayList<>();
    for (Fix fix : finding.fixes()) {
      if (working.size() < ALTERNATIVES) {
        words(finding, fix).ifPresent(working::add);
      }
    }
    return working.isEmpty()
        ? finding.advice()
        : Conflicts.capitalised(String.join(", or ", working)) + ".";
  }

  private Optional<String> words(Finding finding, Fix fix) {
    return switch (fix.kind()) {
      case REMOVE ->
          removes(finding, fix.key(), Optional.empty())
              ? Optional.of("remove " + fix.key())
              : Optional.empty();
      case RAISE, LOWER ->
          new SizeSearch(size -> removes(finding, fix.key(), Optional.of(size)))
              .find(fix)
              .map(size -> "set " + fix.key() + ": " + MemorySizeText.shortest(size));
    };
  }

  /** Whether a change removes the finding and brings no other. */
  private boolean removes(Finding finding, String key, Optional<MemorySize> size) {
    Origin origin = new Origin.Derived();
    Optional<Sourced<String>> value = size.map(some -> new Sourced<>(some.toString(), origin));
    Draft changed = planner.apply(options.changed(Map.of(key, value)));
    List<String> others = new ArrayList<>(signatures(draft.errors()));
    others.remove(signature(finding));
    return others.containsAll(signatures(changed.errors()))
        && changed.errors().size() <= others.size();
  }

  private static List<String> signatures(List<Finding> findings) {
    return findings.stream().map(Hints::signature).toList();
  }

  private static String signature(Finding finding) {
    StringBuilder signature = new StringBuilder(finding.code().id());
    finding.settings().forEach(setting -> signature.append(' ').append(setting.key()));
    return signature.toString();
  }
}
